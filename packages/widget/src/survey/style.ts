/** The looks of a survey on somebody else's page; `--brand` and `--ink` come from the survey's colour. */
export const style = `
:host{all:initial;--bg:#fff;--fg:#1b1d22;--soft:#5b6070;--line:#d9dce3;--fill:#f4f5f7;font:16px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--fg)}
@media(prefers-color-scheme:dark){:host{--bg:#16181d;--fg:#f2f3f5;--soft:#a9afbd;--line:#3a3f4b;--fill:#22252c}}
*{box-sizing:border-box;font:inherit;color:inherit;margin:0}
.card{background:var(--bg);border:1px solid var(--line);border-radius:16px;padding:20px;width:100%;max-width:420px;position:relative}
.pop{position:fixed;z-index:2147483000;right:20px;bottom:20px;box-shadow:0 12px 40px #0003;animation:up .25s ease-out}
@keyframes up{from{opacity:0;transform:translateY(12px)}}
@media(max-width:480px){.pop{right:0;bottom:0;left:0;max-width:none;border-radius:16px 16px 0 0;padding-bottom:max(20px,env(safe-area-inset-bottom))}}
@media(prefers-reduced-motion:reduce){.pop{animation:none}}
h2{font-size:17px;font-weight:600;padding-right:36px;text-wrap:balance}
.brand{font-size:13px;color:var(--soft);margin-bottom:6px}
.test{display:inline-block;font-size:12px;color:var(--soft);border:1px dashed var(--soft);border-radius:6px;padding:1px 8px;margin-bottom:8px}
p{color:var(--soft);font-size:14px;margin-top:6px}
.err{color:#b3261e}
@media(prefers-color-scheme:dark){.err{color:#ffb4ab}}
.row{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:6px;margin-top:16px}
.nps{grid-auto-flow:row;grid-template-columns:repeat(11,1fr);gap:4px}
@media(max-width:480px){.nps{grid-template-columns:repeat(6,1fr)}}
:host([data-narrow]) .nps{grid-template-columns:repeat(6,1fr)}
.list{display:grid;gap:8px;margin-top:16px}
button{min-height:44px;border:1px solid var(--line);border-radius:10px;background:var(--fill);cursor:pointer;padding:0 10px}
.nps button{padding:0}
.face{font-size:24px;padding:0}
svg{width:min(28px,90%);height:28px;display:block;margin:auto;fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
.list button,.list label{text-align:start;padding:10px 14px;width:100%}
.list label{display:flex;gap:10px;align-items:center;min-height:44px;border:1px solid var(--line);border-radius:10px;background:var(--fill);cursor:pointer}
input{accent-color:var(--brand);width:20px;height:20px}
button:hover,label:hover{border-color:var(--mark)}
:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
[aria-pressed=true],.go{background:var(--brand);color:var(--ink);border-color:var(--brand)}
.ends{display:flex;justify-content:space-between;gap:12px;font-size:13px;color:var(--soft);margin-top:6px}
textarea{width:100%;min-height:96px;margin-top:16px;padding:10px;border:1px solid var(--soft);border-radius:10px;background:var(--bg);resize:vertical}
.foot{display:flex;justify-content:flex-end;gap:8px;margin-top:14px}
.go{font-weight:600;padding:0 18px}
a.go{display:inline-flex;align-items:center;min-height:44px;border-radius:10px;text-decoration:none}
.x{position:absolute;top:8px;right:8px;width:44px;border:0;background:none;font-size:22px;color:var(--soft)}
.tab{position:fixed;z-index:2147482999;right:20px;bottom:20px;background:var(--brand);color:var(--ink);border:0;border-radius:24px;padding:0 20px;font-weight:600;box-shadow:0 6px 20px #0003}
`
