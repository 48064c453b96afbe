// A catalog in a temporary folder, served while it is edited.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from './site.js';

const PROGRAM = process.env.CATSCAN_PROGRAM ?? join(repository, 'target/release/catscan');

export class Project {
  constructor() {
    this.root = mkdtempSync(join(tmpdir(), 'catscan-'));
    this.run('init', '.');
  }

  path(below) {
    return join(this.root, below);
  }

  run(...words) {
    return execFileSync(PROGRAM, words, { cwd: this.root, stdio: 'pipe' }).toString();
  }

  /** What `catscan check` says. */
  check() {
    return spawnSync(PROGRAM, ['check'], { cwd: this.root }).stderr.toString();
  }

  /** Builds the site into a folder beside the content, and gives its path. */
  build() {
    this.run('build');
    return this.path('public');
  }

  write(path, text) {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
  }

  /** Writes as many editors do: another file, renamed over the old one. */
  save(path, text) {
    const beside = join(dirname(path), `.${process.pid}.tmp`);
    this.write(beside, text);
    renameSync(this.path(beside), this.path(path));
  }

  remove(path) {
    rmSync(this.path(path), { recursive: true, force: true });
  }

  rename(from, to) {
    renameSync(this.path(from), this.path(to));
  }

  has(path) {
    return existsSync(this.path(path));
  }

  /** The names of the files in a folder. */
  list(folder) {
    return this.has(folder) ? readdirSync(this.path(folder)).filter((name) => !name.startsWith('.')) : [];
  }

  /** Starts the server, and gives its address. */
  async serve(port = 0) {
    this.server = spawn(PROGRAM, ['serve', '--port', String(port)], { cwd: this.root, stdio: ['ignore', 'ignore', 'pipe'] });
    return new Promise((resolve, reject) => {
      let said = '';
      this.server.on('exit', () => reject(new Error(`the server ended: ${said}`)));
      this.server.stderr.on('data', (piece) => {
        said += piece;
        const address = /^serving (\S+)/m.exec(said);
        if (address) resolve(address[1]);
      });
    });
  }

  /** Ends the server, and waits until its port is free. */
  async stop() {
    const server = this.server.removeAllListeners('exit');
    server.kill();
    await once(server, 'exit');
    this.server = undefined;
  }

  async end() {
    if (this.server) await this.stop();
    rmSync(this.root, { recursive: true, force: true });
  }
}
