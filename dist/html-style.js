import { t as foreignText } from "./foreign-text.js";

// src/report/html-text.ts
/** Foreign text for a page: nothing in it is markup, neither between tags nor inside a quoted attribute. */
function html(text, limit = 400) {
	return foreignText(text, limit).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;").replaceAll("'", "&#39;");
}

// src/report/html-style.ts
/** The page's style, both themes; it is all that the page loads. */
const htmlStyle = `
:root { color-scheme: light dark; --bg: #ffffff; --fg: #1f2328; --dim: #59636e; --line: #d1d9e0; --soft: #f6f8fa; --link: #0969da; --good: #1a7f37; --warn: #9a6700; --bad: #cf222e; --high: #bc4c00; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --fg: #e6edf3; --dim: #9198a1; --line: #3d444d; --soft: #151b23; --link: #58a6ff; --good: #3fb950; --warn: #d29922; --bad: #ff7b72; --high: #f0883e; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--fg); font: 15px/1.5 system-ui, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 24px 20px 60px; overflow-wrap: break-word; }
h1 { font-size: 1.6em; margin: 0 0 4px; }
h2 { font-size: 1.25em; margin: 32px 0 12px; padding-bottom: 4px; border-bottom: 1px solid var(--line); }
p { margin: 0 0 12px; }
.dim { color: var(--dim); }
.verdict { font-size: 1.1em; font-weight: 600; }
.pill { display: inline-block; padding: 1px 10px; border-radius: 12px; border: 1px solid currentColor; font-size: .85em; font-weight: 600; }
.critical, .fail { color: var(--bad); } .high { color: var(--high); } .medium, .unknown { color: var(--warn); } .low, .info, .waived { color: var(--dim); }
.note, .finding { border-left: 4px solid var(--line); background: var(--soft); padding: 8px 14px; margin: 0 0 10px; }
.finding.stops { border-color: var(--bad); } .finding.warns { border-color: var(--warn); } .note { border-color: var(--link); }
.finding p, .note p { margin: 2px 0; }
details, .change { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 8px; }
summary { cursor: pointer; padding: 7px 12px; list-style-position: inside; }
summary:focus-visible { outline: 2px solid var(--link); }
details > div > p { margin: 8px 0 0; }
.change > p { margin: 0; padding: 7px 12px; }
details > div { padding: 0 14px 10px; border-top: 1px solid var(--line); }
.sign { font-family: ui-monospace, 'DejaVu Sans Mono', monospace; font-weight: 700; margin-right: 6px; }
.create .sign, .create text { color: var(--good); fill: var(--good); } .delete .sign, .delete text { color: var(--bad); fill: var(--bad); } .update .sign, .update text { color: var(--warn); fill: var(--warn); }
table { border-collapse: collapse; width: 100%; margin: 10px 0 0; }
th, td { text-align: left; vertical-align: top; padding: 5px 10px; border: 1px solid var(--line); overflow-wrap: anywhere; }
th { background: var(--soft); font-weight: 600; }
code, td.value { font: 13px/1.5 ui-monospace, 'DejaVu Sans Mono', monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.number { text-align: right; }
.graph { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; padding: 12px; }
svg { display: block; } svg rect { fill: var(--soft); stroke: var(--line); } svg text { font: 12px ui-monospace, 'DejaVu Sans Mono', monospace; }
svg .arrow { fill: none; stroke: var(--dim); stroke-width: 1.5; } svg .tip { fill: var(--dim); }
@media print { details, .change { border: 0; } details > div { display: block; } }
`;

export { html as n, htmlStyle as t };