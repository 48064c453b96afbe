//! What `cargo package` takes along: the theme, and nothing that only this repository needs.

use std::process::Command;

#[test]
fn a_package_holds_the_theme_and_nothing_unneeded() {
    let list = Command::new(env!("CARGO"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["package", "--list", "--allow-dirty", "--offline"])
        .output()
        .expect("cargo can be run");
    let said = String::from_utf8_lossy(&list.stderr);
    assert!(list.status.success(), "{said}");
    let list = String::from_utf8(list.stdout).expect("paths are text");
    let files: Vec<&str> = list.lines().collect();
    for needed in [
        "Cargo.lock",
        "build.rs",
        "src/export/catalog.schema.json",
        "static/picture.png",
        "static/style.css",
        "templates/base.html",
        "templates/redirect.html",
    ] {
        assert!(files.contains(&needed), "no {needed}");
    }
    let cargos_own = [
        "Cargo.toml",
        "Cargo.toml.orig",
        "Cargo.lock",
        ".cargo_vcs_info.json",
    ];
    let wanted = |file: &&&str| {
        cargos_own.contains(*file)
            || ["src/", "static/", "templates/"]
                .iter()
                .any(|folder| file.starts_with(folder))
            || [
                "build.rs",
                "README.md",
                "ARCHITECTURE.md",
                "CHANGELOG.md",
                "LICENSE-MIT",
                "LICENSE-APACHE",
            ]
            .contains(*file)
    };
    let unneeded: Vec<&&str> = files.iter().filter(|file| !wanted(file)).collect();
    assert_eq!(unneeded, Vec::<&&str>::new());
}
