//! Lists of more datasets than a page shows.

use crate::support::Project;

/// What a template sees of the words that stand on the first page.
const LABEL: &str = "{% extends \"base.html\" %}{% block content %}
contents: {% for entry in page.toc %}{{ entry.title }}; {% endfor %}
body: {% if label.body %}yes{% else %}no{% endif %}
{% endblock content %}";

#[test]
fn only_the_page_with_the_words_lists_their_headings() {
    let words = "## One\n## Two\n## Three\n".to_owned() + &"Many words. ".repeat(400);
    let concept = format!("+++\ntitle = \"Pneumothorax\"\n+++\n{words}");
    let project = Project::new()
        .with("templates/label.html", LABEL)
        .with("content/concepts/pneumothorax.md", concept);
    for at in 0..101 {
        let text = format!(
            "+++\ntitle = \"Dataset {at}\"\n[[labels]]\non = \"image\"\nnames = [\"Pneumothorax\"]\n+++\n"
        );
        project.write(&format!("content/datasets/d{at:03}.md"), text);
    }
    let site = project.build();
    let first = site.page("labels/pneumothorax.html");
    assert!(first.contains("contents: One; Two; Three; \nbody: yes"));
    let second = site.page("labels/pneumothorax.2.html");
    assert!(second.contains("contents: \nbody: no"));
}
