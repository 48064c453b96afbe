//! What is not ours is neither overwritten nor deleted nor written through.

use std::fs;
use std::path::Path;

use super::{Disk, Site, build, put, said, tree};

/// Builds `site`, which must be refused in these words and change nothing.
fn refused(folder: &Path, site: Site<'_>) -> String {
    let before = tree(folder);
    let error = build(&folder.join("public"), site).unwrap_err();
    assert_eq!(error.kind, None, "{error}");
    assert_eq!(tree(folder), before);
    said(&error, folder)
}

const IN_THE_WAY: &str = "is in the way of the site, and catscan did not write it\n\
    help: move it out of `public`, then build again; the site is as it was";

#[test]
fn a_folder_that_holds_other_files() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "public/thesis.tex", "years of work");
    put(folder.path(), "public/appendix/a.tex", "more");
    assert_eq!(
        refused(folder.path(), &[("index.html", "1")]),
        "`public` is not a site that catscan wrote: `public/appendix` was there before\n\
         help: choose a new or empty folder for the site, or move everything out of `public`, then build again"
    );
}

#[test]
fn a_folder_of_ours_without_a_manifest_that_holds_other_files() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("public");
    drop(Disk::open(&output).unwrap());
    put(&output, "thesis.tex", "years of work");
    let message = refused(folder.path(), &[("index.html", "1")]);
    assert!(
        message.contains("`public/thesis.tex` was there before"),
        "{message}"
    );
}

#[test]
fn a_file_as_output_folder() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "public", "a file");
    assert_eq!(
        refused(folder.path(), &[]),
        "cannot write a site into `public`: it is not a folder\n\
         help: choose a folder, or a name that is free"
    );
}

#[test]
fn a_foreign_file_where_a_page_goes() {
    let folder = tempfile::tempdir().unwrap();
    build(&folder.path().join("public"), &[("a/b", "1"), ("c", "1")]).unwrap();
    put(folder.path(), "public/a/page.html", "mine");
    let message = refused(folder.path(), &[("a/page.html", "1"), ("c", "2")]);
    assert_eq!(message, format!("`public/a/page.html` {IN_THE_WAY}"));
    // Nor if it is by chance the same: the next site would delete it.
    let message = refused(folder.path(), &[("a/page.html", "mine"), ("c", "2")]);
    assert_eq!(message, format!("`public/a/page.html` {IN_THE_WAY}"));
}

#[test]
fn a_foreign_file_where_a_folder_goes() {
    let folder = tempfile::tempdir().unwrap();
    build(&folder.path().join("public"), &[("c", "1")]).unwrap();
    put(folder.path(), "public/a", "mine");
    let message = refused(folder.path(), &[("a/b/page.html", "1"), ("c", "2")]);
    assert_eq!(message, format!("`public/a` {IN_THE_WAY}"));
}

#[test]
fn a_foreign_folder_where_a_page_goes() {
    let folder = tempfile::tempdir().unwrap();
    build(&folder.path().join("public"), &[("c", "1")]).unwrap();
    fs::create_dir(folder.path().join("public/page.html")).unwrap();
    let message = refused(folder.path(), &[("page.html", "1"), ("c", "2")]);
    assert_eq!(message, format!("`public/page.html` {IN_THE_WAY}"));
}

#[test]
fn foreign_things_in_a_folder_of_ours_where_a_page_goes() {
    for mine in ["a/b/mine", "a/mine", "a/b/empty/"] {
        let folder = tempfile::tempdir().unwrap();
        build(&folder.path().join("public"), &[("a/b/c", "1")]).unwrap();
        let path = folder.path().join("public").join(mine);
        if mine.ends_with('/') {
            fs::create_dir(path).unwrap();
        } else {
            fs::write(path, "mine").unwrap();
        }
        let message = refused(folder.path(), &[("a", "1")]);
        let mine = mine.trim_end_matches('/');
        assert_eq!(message, format!("`public/{mine}` {IN_THE_WAY}"));
    }
}

#[test]
fn a_site_with_a_file_and_a_folder_of_one_name() {
    let folder = tempfile::tempdir().unwrap();
    build(&folder.path().join("public"), &[("a", "1")]).unwrap();
    assert_eq!(
        refused(folder.path(), &[("a", "1"), ("a-b", "1"), ("a/b", "1")]),
        "`a` would be a file and a folder of the site\n\
         help: give the page or file another name, then build again"
    );
}

#[test]
fn somebody_elses_things_at_our_own_places() {
    for (place, mine) in [
        ("lock", "lock/mine"),
        ("manifest", "manifest/mine"),
        ("stage", "stage"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("public/.catscan");
        build(&folder.path().join("public"), &[("a", "1")]).unwrap();
        if state.join(place).exists() {
            fs::remove_file(state.join(place)).unwrap();
        }
        put(&state, mine, "mine");
        let message = refused(folder.path(), &[("a", "2")]);
        let expected = format!("`public/.catscan/{place}` is a f");
        assert!(message.starts_with(&expected), "{message}");
        let expected = format!(
            ", and catscan did not make it\nhelp: move `public/.catscan/{place}` away, then build again"
        );
        assert!(message.ends_with(&expected), "{message}");
    }
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "public/.catscan", "a file");
    let message = refused(folder.path(), &[("a", "2")]);
    assert!(
        message.starts_with("`public/.catscan` is a file, and"),
        "{message}"
    );
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use super::*;

    /// An output folder with a site, and beside it a folder with a file that is not ours.
    fn beside(site: Site<'_>) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        build(&folder.path().join("public"), site).unwrap();
        put(folder.path(), "mine/page.html", "mine");
        folder
    }

    #[test]
    fn as_output_folder_that_lead_nowhere() {
        for target in ["missing", "public"] {
            for output in ["public", "public/"] {
                let folder = tempfile::tempdir().unwrap();
                symlink(target, folder.path().join("public")).unwrap();
                let error = Disk::open(&folder.path().join(output)).unwrap_err();
                assert_eq!(
                    said(&error, folder.path()),
                    "cannot write a site into `public`: it is a link that leads to no folder\n\
                     help: choose a folder, or a name that is free"
                );
                assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
            }
        }
    }

    #[test]
    fn where_a_page_goes() {
        for target in ["../mine/page.html", "../missing", "page.html"] {
            let folder = beside(&[("c", "1")]);
            symlink(target, folder.path().join("public/page.html")).unwrap();
            let message = refused(folder.path(), &[("page.html", "1"), ("c", "2")]);
            assert_eq!(message, format!("`public/page.html` {IN_THE_WAY}"));
        }
    }

    #[test]
    fn where_a_page_of_ours_was() {
        for new in [
            &[("page.html", "mine")][..],
            &[("page.html", "2")],
            &[("c", "2")],
        ] {
            let folder = beside(&[("page.html", "1")]);
            let page = folder.path().join("public/page.html");
            fs::remove_file(&page).unwrap();
            symlink("../mine/page.html", &page).unwrap();
            let message = refused(folder.path(), new);
            assert_eq!(message, format!("`public/page.html` {IN_THE_WAY}"));
            assert!(page.is_symlink());
        }
    }

    #[test]
    fn where_a_folder_of_ours_was() {
        // A page to write, a page that looks unchanged, and a page to delete.
        for new in [
            &[("a/page.html", "2")][..],
            &[("a/page.html", "mine")],
            &[("c", "2")],
        ] {
            let folder = beside(&[("a/page.html", "1")]);
            let ours = folder.path().join("public/a");
            fs::remove_dir_all(&ours).unwrap();
            symlink("../mine", &ours).unwrap();
            let message = refused(folder.path(), new);
            assert_eq!(message, format!("`public/a` {IN_THE_WAY}"));
        }
    }

    #[test]
    fn in_a_folder_that_has_to_give_way() {
        let folder = beside(&[("a/page.html", "1")]);
        symlink("../../mine", folder.path().join("public/a/link")).unwrap();
        let message = refused(folder.path(), &[("a", "1")]);
        assert_eq!(message, format!("`public/a/link` {IN_THE_WAY}"));
    }

    #[test]
    fn at_our_own_places() {
        for name in ["lock", "manifest", "stage"] {
            let folder = beside(&[("a", "1")]);
            let place = folder.path().join("public/.catscan").join(name);
            let _ = fs::remove_file(&place);
            symlink("../../mine", &place).unwrap();
            let message = refused(folder.path(), &[("a", "2")]);
            let expected = format!("`public/.catscan/{name}` is a link or a special file, and");
            assert!(message.starts_with(&expected), "{message}");
        }
        let folder = tempfile::tempdir().unwrap();
        put(folder.path(), "mine/page.html", "mine");
        fs::create_dir(folder.path().join("public")).unwrap();
        symlink("../mine", folder.path().join("public/.catscan")).unwrap();
        let message = refused(folder.path(), &[("a", "2")]);
        assert!(
            message.starts_with("`public/.catscan` is a link or a special file"),
            "{message}"
        );
    }

    #[test]
    fn of_a_lock_that_would_make_a_file_elsewhere() {
        let folder = beside(&[("a", "1")]);
        let lock = folder.path().join("public/.catscan/lock");
        fs::remove_file(&lock).unwrap();
        symlink("../../mine/made", &lock).unwrap();
        refused(folder.path(), &[("a", "2")]);
    }

    #[test]
    fn left_in_a_stage_are_not_followed() {
        let folder = beside(&[("a", "1")]);
        let stage = folder.path().join("public/.catscan/stage");
        fs::create_dir(&stage).unwrap();
        symlink("../../../mine", stage.join("0")).unwrap();
        build(&folder.path().join("public"), &[("a", "2")]).unwrap();
        assert!(folder.path().join("mine/page.html").is_file());
        assert!(!stage.exists());
    }
}
