//! Markdown as it comes out on a page: what GitHub shows, and nothing that could do harm.

use crate::support::{Project, page};
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

/// The HTML of a text on a plain page, without the page around it.
fn html(text: &str) -> String {
    let site = Project::new()
        .with("content/other.md", page("") + "## There\n")
        .with("content/lung.svg", "<svg/>")
        .with("content/a.md", page("") + text)
        .build();
    let page = site.page("a.html");
    assert!(!page.contains(" style="), "a style attribute: {page}");
    let (_, inner) = page
        .split_once("<article class=\"prose main-column\">")
        .expect("a place for the text");
    let (inner, _) = inner.split_once("</article>").expect("its end");
    inner.trim().to_owned()
}

#[test]
fn tables_have_classes_for_their_alignment() {
    assert_data_eq!(
        html("| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | *2* | `3` |\n"),
        str![[r#"
<div class="table-box" role="region" tabindex="0" aria-label="Table"><table><thead><tr><th scope="col">a</th><th scope="col" class="align-left">b</th><th scope="col" class="align-center">c</th><th scope="col" class="align-right">d</th></tr></thead><tbody>
<tr><td>1</td><td class="align-left"><em>2</em></td><td class="align-center"><code>3</code></td><td class="align-right"></td></tr>
</tbody></table></div>
"#]].raw()
    );
}

#[test]
fn task_lists() {
    assert_data_eq!(
        html("- [x] done\n- [ ] open, with [a link](other.md)\n  - [X] nested\n- no task\n"),
        str![[r#"
<ul>
<li class="task"><input type="checkbox" disabled checked aria-label="done"> done</li>
<li class="task"><input type="checkbox" disabled aria-label="open"> open, with <a href="other.html">a link</a>
<ul>
<li class="task"><input type="checkbox" disabled checked aria-label="done"> nested</li>
</ul>
</li>
<li>no task</li>
</ul>
"#]].raw()
    );
}

#[test]
fn strikethrough_and_emphasis() {
    assert_data_eq!(
        html("~~gone~~, *soft* and **strong**"),
        str!["<p><del>gone</del>, <em>soft</em> and <strong>strong</strong></p>"].raw()
    );
}

#[test]
fn footnotes_are_numbered_by_their_first_mention() {
    assert_data_eq!(
        html(
            "One[^b], two[^a], one again[^b].\n\n[^a]: Second.\n[^b]: First, with `code`.\n[^c]: Never mentioned.\n"
        ),
        str![[r##"
<p>One<sup class="footnote-reference" id="Note-1-mention"><a href="#Note-1" aria-label="Footnote 1">1</a></sup>, two<sup class="footnote-reference" id="Note-2-mention"><a href="#Note-2" aria-label="Footnote 2">2</a></sup>, one again<sup class="footnote-reference"><a href="#Note-1" aria-label="Footnote 1">1</a></sup>.</p>
<div class="footnotes" role="doc-endnotes" aria-label="Footnotes"><ol>
<li id="Note-1">
<p>First, with <code>code</code>.</p>
<a href="#Note-1-mention" class="footnote-back" aria-label="Back to the text">↩</a></li>
<li id="Note-2">
<p>Second.</p>
<a href="#Note-2-mention" class="footnote-back" aria-label="Back to the text">↩</a></li>
<li id="Note-3">
<p>Never mentioned.</p>
</li>
</ol></div>
"##]].raw()
    );
}

#[test]
fn a_footnote_that_is_written_twice_is_one_footnote() {
    assert_data_eq!(
        html("One[^a], two[^b].\n\n[^a]: First.\n\n[^a]: Again.\n\n[^b]: Second.\n"),
        str![[r##"
<p>One<sup class="footnote-reference" id="Note-1-mention"><a href="#Note-1" aria-label="Footnote 1">1</a></sup>, two<sup class="footnote-reference" id="Note-2-mention"><a href="#Note-2" aria-label="Footnote 2">2</a></sup>.</p>
<div class="footnotes" role="doc-endnotes" aria-label="Footnotes"><ol>
<li id="Note-1">
<p>First.</p>
<p>Again.</p>
<a href="#Note-1-mention" class="footnote-back" aria-label="Back to the text">↩</a></li>
<li id="Note-2">
<p>Second.</p>
<a href="#Note-2-mention" class="footnote-back" aria-label="Back to the text">↩</a></li>
</ol></div>
"##]].raw()
    );
}

#[test]
fn alerts() {
    assert_data_eq!(
        html(
            "> [!NOTE]\n> Mind *this*.\n\n> [!TIP]\n> x\n\n> [!IMPORTANT]\n> x\n\n> [!WARNING]\n> x\n\n> [!CAUTION]\n> x\n\n> Only words.\n"
        ),
        str![[r#"
<div class="alert alert-note" role="note"><p class="alert-title">Note</p>
<p>Mind <em>this</em>.</p>
</div>
<div class="alert alert-tip" role="note"><p class="alert-title">Tip</p>
<p>x</p>
</div>
<div class="alert alert-important" role="note"><p class="alert-title">Important</p>
<p>x</p>
</div>
<div class="alert alert-warning" role="note"><p class="alert-title">Warning</p>
<p>x</p>
</div>
<div class="alert alert-caution" role="note"><p class="alert-title">Caution</p>
<p>x</p>
</div>
<blockquote>
<p>Only words.</p>
</blockquote>
"#]]
        .raw()
    );
}

#[test]
fn headings_are_named_as_on_github() {
    assert_data_eq!(
        html(
            "## One, two & three!\n\n## Same\n\n## Same\n\n## Same\n\n## Röntgen-Bilder: 肺\n\n## `code` and *stress*\n\n## snake_case\n\n##  Two  spaces\n"
        ),
        str![[r#"
<h2 id="one-two--three">One, two &amp; three!</h2>
<h2 id="same">Same</h2>
<h2 id="same-1">Same</h2>
<h2 id="same-2">Same</h2>
<h2 id="röntgen-bilder-肺">Röntgen-Bilder: 肺</h2>
<h2 id="code-and-stress"><code>code</code> and <em>stress</em></h2>
<h2 id="snake_case">snake_case</h2>
<h2 id="two--spaces">Two  spaces</h2>
"#]]
        .raw()
    );
}

#[test]
fn the_largest_heading_is_the_title_of_the_page() {
    assert_data_eq!(
        html("# One\n\n## Two\n\n###### Six\n"),
        str![[r#"
<h2 id="one">One</h2>
<h3 id="two">Two</h3>
<h6 id="six">Six</h6>
"#]]
        .raw()
    );
}

#[test]
fn pictures_keep_their_words() {
    assert_data_eq!(
        html("![A *left* lung](lung.svg \"A \\\"title\\\"\") and ![](lung.svg)"),
        str![[r#"<p><img src="lung.svg" alt="A left lung" loading="lazy" title="A &quot;title&quot;"> and <img src="lung.svg" alt="" loading="lazy"></p>"#]].raw()
    );
}

#[test]
fn addresses_in_angle_brackets_are_links() {
    assert_data_eq!(
        html("<https://example.org/?a=1&b=2> and <a@example.org>"),
        str![[r#"<p><a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a> and <a href="mailto:a@example.org">a@example.org</a></p>"#]].raw()
    );
}

#[test]
fn links_to_files_become_links_to_pages() {
    assert_data_eq!(
        html(
            "[a](other.md), [b](other.md#there), [c](./other.md?plain=1), [d](#here)\n\n## Here\n"
        ),
        str![[r##"
<p><a href="other.html">a</a>, <a href="other.html#there">b</a>, <a href="other.html">c</a>, <a href="#here">d</a></p>
<h2 id="here">Here</h2>
"##]].raw()
    );
}

#[test]
fn what_looks_like_html_in_code_is_text() {
    assert_data_eq!(
        html("`<script>` &amp; &lt;b&gt; 1 < 2\n\n    <b>code</b>\n"),
        str![[r#"
<p><code>&lt;script&gt;</code> &amp; &lt;b&gt; 1 &lt; 2</p>
<pre><code>&lt;b&gt;code&lt;/b&gt;
</code></pre>
"#]]
        .raw()
    );
}

#[test]
fn raw_html_cannot_run_anything() {
    assert_data_eq!(
        html(
            "<script>alert(1)</script><p onclick=\"alert(1)\" style=\"color: red\">text</p>\n<iframe src=\"https://example.org\"></iframe><svg onload=\"alert(1)\"><script>x</script></svg>\n<img src=\"lung.svg\" onerror=\"alert(1)\" alt=\"A lung\"><form action=\"x\"><button>y</button></form>\n<object data=\"x\"></object><style>p { color: red }</style><base href=\"https://example.org/\"><meta http-equiv=\"refresh\" content=\"0\">\n"
        ),
        str![[r#"
<p>text</p>

<img src="lung.svg" alt="A lung">y
"#]]
        .raw()
    );
}

#[test]
fn raw_html_that_does_no_harm_stays() {
    assert_data_eq!(
        html(
            "<details open><summary>More</summary>\n\nHidden *words*.\n\n</details>\n\nH<sub>2</sub>O, <kbd>Ctrl</kbd>, <abbr title=\"x\">y</abbr>, line<br>break\n"
        ),
        str![[r#"
<details open=""><summary>More</summary>
<p>Hidden <em>words</em>.</p>
</details>
<p>H<sub>2</sub>O, <kbd>Ctrl</kbd>, <abbr title="x">y</abbr>, line<br>break</p>
"#]]
        .raw()
    );
}

#[test]
fn raw_links_and_pictures_are_resolved() {
    assert_data_eq!(
        html(
            "<a href=\"other.md#there\" title=\"t\">x</a> <img src=\"lung.svg\" alt=\"A lung\" width=\"10\">"
        ),
        str![[r#"<p><a href="other.html#there" title="t">x</a> <img src="lung.svg" alt="A lung" width="10"></p>"#]].raw()
    );
}

#[test]
fn our_own_html_survives_beside_raw_html() {
    assert_data_eq!(
        html(
            "<b>raw</b>\n\n## A heading\n\n- [x] done\n- [ ] open\n\nText[^1].\n\n> [!NOTE]\n> Mind this.\n\n| a |\n|--:|\n| 1 |\n\n3. three\n\n[^1]: A note.\n"
        ),
        str![[r##"
<p><b>raw</b></p>
<h2 id="a-heading">A heading</h2>
<ul>
<li class="task"><input type="checkbox" disabled="" checked="" aria-label="done"> done</li>
<li class="task"><input type="checkbox" disabled="" aria-label="open"> open</li>
</ul>
<p>Text<sup class="footnote-reference" id="Note-1-mention"><a href="#Note-1" aria-label="Footnote 1">1</a></sup>.</p>
<div class="alert alert-note" role="note"><p class="alert-title">Note</p>
<p>Mind this.</p>
</div>
<div class="table-box" role="region" tabindex="0" aria-label="Table"><table><thead><tr><th scope="col" class="align-right">a</th></tr></thead><tbody>
<tr><td class="align-right">1</td></tr>
</tbody></table></div>
<ol start="3">
<li>three</li>
</ol>
<div class="footnotes" role="doc-endnotes" aria-label="Footnotes"><ol>
<li id="Note-1">
<p>A note.</p>
<a href="#Note-1-mention" class="footnote-back" aria-label="Back to the text">↩</a></li>
</ol></div>
"##]].raw()
    );
}

#[test]
fn a_link_of_raw_html_that_runs_a_script_is_dropped() {
    let html = html(
        "<a href=\"javascript:alert(1)\">x</a> <a href=\" java\nscript:alert(1)\">y</a> <img src=\"data:image/svg+xml,x\" alt=\"\">",
    );
    assert!(
        !html.contains("script:") && !html.contains("data:"),
        "{html}"
    );
}
