/** How a debrief looks as a file of its own: on a screen, light and dark, and on paper. */
export const HTML_STYLE = `
:root{color-scheme:light dark;--text:light-dark(#0f172a,#e6e9ee);--quiet:light-dark(#64748b,#9aa4b2);
--line:light-dark(#d7dde5,#333942);--card:light-dark(#fff,#1b1e23);--accent:light-dark(#1d4ed8,#60a5fa);
--warn:light-dark(#b45309,#f59e0b)}
*{box-sizing:border-box}
body{margin:0;background:light-dark(#f8fafc,#101215);color:var(--text);
font:15px/1.6 tldraw_sans,'IBM Plex Sans',system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:960px;margin:0 auto;padding:32px 20px 64px}
h1{font-size:28px;line-height:1.25;margin:0 0 8px}
h2{font-size:20px;line-height:1.3;margin:0 0 12px}
h3{font-size:15px;margin:20px 0 6px}
section{padding-top:24px;margin-top:24px;border-top:1px solid var(--line)}
p{margin:0 0 10px}
ul{margin:0 0 10px;padding-left:20px}#coverage ul{columns:3 200px;column-gap:40px}
li{margin:4px 0}
li:target{outline:2px solid var(--accent);outline-offset:4px;border-radius:6px}
small,.aside{color:var(--quiet);font-size:13px;font-weight:400}
.typed{white-space:pre-wrap}
.outline{list-style:none;padding:0;columns:2 320px;font-size:13px}
.level1{font-weight:600;margin-top:8px}.level2{padding-left:16px}.level3{padding-left:32px;color:var(--quiet)}
.ref{display:inline-block;margin:2px 0;padding:0 8px;border:1px solid var(--line);border-radius:999px;font-size:13px}
a{color:var(--accent)}
figure{margin:0 0 16px;padding:8px;background:#fff;border:1px solid var(--line);border-radius:10px}
figcaption{color:#64748b;font-size:13px}
figcaption .legend{display:flex;align-items:center;gap:8px}
figure>svg{display:block;width:100%;height:auto;max-height:100vh}
figure.wide>svg{max-height:none}
figcaption{display:flex;flex-wrap:wrap;align-items:center;gap:4px 16px;padding-top:8px}
figcaption label{margin-left:auto;padding:6px;cursor:pointer}
@media screen{figure.wide{width:min(1840px,100vw - 48px);margin-left:50%;transform:translateX(-50%)}
figure:has(:checked){overflow:auto}
figure:has(:checked)>svg{width:max(100%,var(--full));max-height:none}
figure:has(:checked) figcaption{position:sticky;left:0}}
.mark{fill:none;stroke:none;scroll-margin:80px}
.mark:target{stroke:#1d4ed8;stroke-width:6}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:4px 12px 4px 0;text-align:left;font-weight:400;white-space:nowrap}
thead th{color:var(--quiet);font-size:13px}
.bar{width:50%;position:relative;padding:0}
.bar i,.bar b{display:block;height:6px;border-radius:3px}
.bar i{background:var(--line)}.bar b{background:var(--accent);margin-top:2px;min-width:1px}
.over .bar b{background:var(--warn)}
.bar span{position:absolute;right:0;top:0;color:var(--warn);font-size:13px}
@media print{:root{color-scheme:light}body{background:#fff;font-size:10.5pt}main{max-width:none;padding:0}
h2,h3{break-after:avoid}li,tr,figure{break-inside:avoid}
figure>svg,figure.wide>svg{max-height:170mm}figcaption label{display:none}}
`
