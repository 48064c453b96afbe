//! Files and folders that are not what they should be: a clear word, or it works. Nothing panics.

use crate::support::machine::bound;
use crate::support::{Project, Run, page};
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::Command;

#[test]
fn text_that_is_not_utf_8() {
    let text = b"+++\ntitle = \"A\"\n+++\nR\xf6ntgen\n";
    assert_data_eq!(
        Project::new().with("content/a.md", text).refused(),
        str![[r#"
error[unreadable]: the text is not UTF-8 from byte 21 on
 --> content/a.md:4:2
  |
4 | R�ntgen
  |  ^
  |
  = help: save the file as UTF-8

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_configuration_that_is_not_utf_8() {
    let project = Project::new().with("catscan.toml", b"title = \"R\xf6ntgen\"\n");
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[unreadable]: the text is not UTF-8 from byte 10 on
 --> catscan.toml:1:11
  |
1 | title = "R�ntgen"
  |           ^
  |
  = help: save the file as UTF-8

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn text_in_utf_16() {
    let text: Vec<u8> = "\u{feff}+++\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_data_eq!(
        Project::new().with("content/a.md", text).refused(),
        str![[r#"
error[unreadable]: the text is not UTF-8 from byte 0 on
 --> content/a.md:1:1
  |
1 | ��+␀+␀+␀
  | ^
  |
  = help: save the file as UTF-8

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_read() {
    let text = "+++\ntitle = \"Über\"\nsummary = \"\"\"\none\ntwo\"\"\"\n+++\n## Heading\n\n- [x] done\n\n[x](#heading)\n";
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let unix = Project::new()
        .with("content/a.md", text)
        .build()
        .page("a.html");
    let site = Project::new().with("content/a.md", windows).build();
    assert_eq!(site.page("a.html").replace("\r\n", "\n"), unix);
}

#[test]
fn places_in_a_file_with_windows_line_ends_are_right() {
    let text = "\u{feff}+++\r\ntitle = \"A\"\r\nsumary = \"x\"\r\n+++\r\n\r\n[x](nowhere.md)\r\n";
    assert_data_eq!(
        Project::new().with("content/a.md", text).refused(),
        str![[r#"
error[unknown-key]: unknown key `sumary`
 --> content/a.md:3:1
  |
3 | sumary = "x"
  | ^^^^^^
  |
  = help: did you mean `summary`?

error[broken-link]: the link leads to `nowhere.md`, where no file of content is
 --> content/a.md:6:5
  |
6 | [x](nowhere.md)
  |     ^^^^^^^^^^
  |
  = help: write the path of a file below `content/`, as seen from this one

2 errors in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_link_loop_a_dangling_link_and_a_link_out_of_the_project() {
    let outside = tempfile::tempdir().expect("a folder");
    fs::write(outside.path().join("secret.md"), page("")).expect("a file");
    let project = Project::new().with("content/a.md", page(""));
    symlink("..", project.path("content/loop")).expect("a link");
    symlink("self", project.path("content/self")).expect("a link");
    symlink("gone.md", project.path("content/dangling.md")).expect("a link");
    symlink(
        outside.path().join("secret.md"),
        project.path("content/out.md"),
    )
    .expect("a link");
    symlink(outside.path(), project.path("content/outer")).expect("a link");
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[unreadable]: the link leads nowhere: no such file or directory
--> content/dangling.md
 = help: remove it, or put the file itself here

error[unreadable]: the link leads to a folder
--> content/loop
 = help: put the folder itself here: links to folders are not followed

error[unreadable]: the link leads out of the project
--> content/out.md
 = help: put the file itself here: links out of the project are not followed

error[unreadable]: the link leads out of the project
--> content/outer
 = help: put the file itself here: links out of the project are not followed

error[unreadable]: the link leads nowhere: too many levels of symbolic links
--> content/self
 = help: remove it, or put the file itself here

5 errors in 5 files

"#]]
        .raw()
    );
}

#[test]
fn a_link_to_a_file_of_the_project_is_read() {
    let project = Project::new().with("content/a.md", page(""));
    symlink("a.md", project.path("content/b.md")).expect("a link");
    project.build().page("b.html");
}

#[test]
fn a_pipe_is_not_waited_for() {
    let project = Project::new();
    fs::create_dir(project.path("content")).expect("a folder");
    let status = Command::new("mkfifo")
        .arg(project.path("content/a.md"))
        .status();
    assert!(status.expect("mkfifo can be run").success());
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[unreadable]: this is neither a file nor a folder
--> content/a.md
 = help: remove it: pipes, sockets and devices are not read

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_folder_called_like_a_page() {
    let site = Project::new().with("content/x.md/a.md", page("")).build();
    site.page("x.md/a.html");
}

#[test]
fn a_folder_where_the_configuration_should_be() {
    let project = Project::new();
    fs::remove_file(project.path("catscan.toml")).expect("it is there");
    fs::create_dir(project.path("catscan.toml")).expect("a folder");
    let run = project.run(&["build"]);
    assert_eq!(run.code, 3);
    assert_data_eq!(
        run.stderr,
        str![[r#"
error: cannot read `./catscan.toml`: is a directory
help: a catalog's `catscan.toml` is a file that can be read

"#]]
        .raw()
    );
}

#[test]
fn a_file_where_the_content_should_be() {
    let project = Project::new().with("content", "not a folder");
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[unreadable]: `content` is not a folder
--> content
 = help: put what a catalog keeps there into a folder of this name

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn names_with_spaces_and_letters_of_all_sorts() {
    let site = Project::new()
        .with("content/datasets/Röntgen Atlas.md", page(""))
        .with("content/datasets/e\u{301}tude.md", page(""))
        .with("content/pictures/a b#c?.svg", "<svg/>")
        .with(
            "content/index.md",
            page("") + "[a](datasets/R%C3%B6ntgen%20Atlas.md) [b](<datasets/e\u{301}tude.md>) ![c](<pictures/a b%23c%3F.svg>)\n",
        )
        .build();
    let home = site.page("index.html");
    assert!(
        home.contains("href=\"datasets/R%C3%B6ntgen-Atlas.html\""),
        "{home}"
    );
    assert!(home.contains("href=\"datasets/%C3%A9tude.html\""), "{home}");
    assert!(home.contains("src=\"pictures/a%20b%23c%3F.svg\""), "{home}");
    site.page("datasets/Röntgen-Atlas.html");
    site.page("datasets/\u{e9}tude.html");
    site.page("pictures/a b#c?.svg");
}

#[test]
fn a_name_that_is_not_utf_8() {
    use std::os::unix::ffi::OsStrExt;
    let project = Project::new().with("content/a.md", page(""));
    let name = std::ffi::OsStr::from_bytes(b"R\xf6ntgen.md");
    fs::write(project.path("content").join(name), page("")).expect("a file");
    assert_data_eq!(
        project.refused(),
        str![[r#"
error[unreadable]: the file's name is not UTF-8
--> content/R�ntgen.md
 = help: rename it

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn a_name_that_is_too_long_for_its_page() {
    let project = Project::new().with(&format!("content/{}.md", "a".repeat(252)), page(""));
    let run = project.run(&["build"]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert!(
        run.stderr
            .contains("help: give the page or file a shorter name"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_file_that_may_not_be_read() {
    let Some(way) = bound() else { return };
    let project = Project::new().with("content/a.md", page(""));
    // Beside the project, where whoever runs it may run it.
    let program = project.path("program");
    fs::copy(env!("CARGO_BIN_EXE_catscan"), &program).expect("a copy");
    fs::set_permissions(
        project.path("content/a.md"),
        fs::Permissions::from_mode(0o000),
    )
    .expect("ours");
    fs::set_permissions(project.root(), fs::Permissions::from_mode(0o755)).expect("ours");
    let program = program.to_str().expect("a path in UTF-8");
    let words: Vec<&str> = way.into_iter().chain([program, "check"]).collect();
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).current_dir(project.root());
    let run = Run::of(&mut command);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert_data_eq!(
        run.stderr,
        str![[r#"
error[unreadable]: cannot be read: permission denied
--> content/a.md
 = help: make it readable, or take it out of the project

1 error in 1 file

"#]]
        .raw()
    );
}

#[test]
fn fifty_megabytes_of_text_are_read() {
    let words = "A finding and [another](#one) one, *stressed*, with `code`.\n\n".repeat(850_000);
    let project = Project::new().with("content/a.md", page("") + "## One\n\n" + &words);
    assert!(fs::metadata(project.path("content/a.md")).unwrap().len() > 50_000_000);
    let site = project.build();
    assert!(fs::metadata(project.path("public/a.html")).unwrap().len() > 50_000_000);
    drop(site);
}

#[test]
fn fifty_megabytes_without_a_line_end_and_a_mistake_at_the_end() {
    let project = Project::new().with(
        "content/a.md",
        page("") + &"word ".repeat(10_000_000) + "[x](nowhere.md)",
    );
    let said = project.refused();
    assert!(said.contains("nowhere.md"));
    assert!(said.len() < 10_000, "a message of {} bytes", said.len());
}
