//! Projects that are large enough for something to happen in the middle of a build.

use super::Project;

/// A project of so many small datasets; `words` stands in each of them.
pub fn many(number: usize, words: &str) -> Project {
    let project = Project::new();
    fill(&project, number, words);
    project
}

/// Writes the datasets anew.
pub fn fill(project: &Project, number: usize, words: &str) {
    for at in 0..number {
        let text = format!("+++\ntitle = \"Dataset {at}\"\n+++\n{words} {at}.\n");
        project.write(&format!("content/datasets/d{at:04}.md"), text);
    }
}
