import { paletteOf } from './palette.ts'

const rules = `*{box-sizing:border-box}
:root{color-scheme:light dark;--bg:#f5f6f4;--card:#fff;--ink:#1b1f24;--soft:#59616b;--line:#7d8590;--tint:#f1f2f0;--bad:#b3261e;--link:var(--accent)}
@media(prefers-color-scheme:dark){:root{--bg:#111417;--card:#1b1f24;--ink:#eceff2;--soft:#a9b2bd;--line:#7d8793;--tint:#262b32;--bad:#ffb4ab;--link:var(--accent-dark)}}
html{-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;background:var(--bg);color:var(--ink);font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
body::before{content:"";height:6px;background:var(--brand);flex:none}
header,main,footer{width:100%;max-width:42rem;margin:0 auto;padding:1rem}
header{display:flex;align-items:center;gap:.75rem;min-height:4.5rem;font-weight:600}
header img{max-height:44px;max-width:60vw;display:block}
main{flex:1}
.card{background:var(--card);border-radius:18px;padding:clamp(1.25rem,5vw,2.5rem);box-shadow:0 1px 2px #0001,0 8px 30px #0000000d}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{padding:0;width:100%}
h1{font-size:clamp(1.375rem,5vw,1.75rem);line-height:1.25;margin:0;text-wrap:balance;letter-spacing:-.01em}
p{margin:.5rem 0 0}
.soft,.ends,.count{color:var(--soft);font-size:.9375rem}
.count{margin:0 0 .5rem}
progress{appearance:none;display:block;width:100%;height:6px;border:0;border-radius:3px;overflow:hidden;background:var(--tint);margin-bottom:1.25rem;color:var(--link)}
progress::-webkit-progress-bar{background:var(--tint)}
progress::-webkit-progress-value{background:var(--link);border-radius:3px}
progress::-moz-progress-bar{background:var(--link)}
.scale,.list{display:grid;gap:.5rem;margin-top:1.5rem}
.nps{grid-template-columns:repeat(11,1fr);gap:.375rem}
.five{grid-template-columns:repeat(5,1fr)}
.seven{grid-template-columns:repeat(7,1fr);gap:.375rem}
.two{grid-template-columns:repeat(2,1fr)}
@media(max-width:36rem){.nps{grid-template-columns:repeat(6,1fr)}}
@media(max-width:24rem){.seven{grid-template-columns:repeat(4,1fr)}}
.pick{position:relative;display:flex}
.pick input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.pick span{flex:1;display:flex;align-items:center;justify-content:center;gap:.625rem;min-height:52px;min-width:0;padding:.25rem;border:1.5px solid var(--line);border-radius:12px;background:var(--card);font-weight:600;font-variant-numeric:tabular-nums;transition:background .12s,border-color .12s}
.list .pick span{justify-content:flex-start;font-weight:500;padding:.75rem 1rem}
.list .pick span::before{content:"";flex:none;width:20px;height:20px;border:1.5px solid var(--line);border-radius:50%}
.list .many span::before{border-radius:6px}
.list .pick :checked+span::before{border-color:var(--on-brand);box-shadow:inset 0 0 0 4px var(--brand);background:var(--on-brand)}
.pick input:hover+span{border-color:var(--link);background:var(--tint)}
.pick :checked+span{background:var(--brand);border-color:var(--link);color:var(--on-brand)}
.pick :focus-visible+span,a:focus-visible,button:focus-visible,textarea:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:3px}
.pick svg{width:28px;height:28px;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linejoin:round}
.stars .pick:has(~.pick :checked) svg,.stars :checked+span svg{fill:currentColor}
.stars .pick:has(~.pick :checked) span{border-color:var(--link);color:var(--link)}
.ends{display:flex;justify-content:space-between;gap:1rem;margin-top:.625rem}
.ends span:last-child{text-align:right}
textarea{display:block;width:100%;min-height:8.5rem;margin-top:1.5rem;padding:.875rem 1rem;border:1.5px solid var(--line);border-radius:12px;background:var(--card);color:var(--ink);font:inherit;resize:vertical}
.go{display:flex;flex-wrap:wrap-reverse;align-items:center;justify-content:space-between;gap:.75rem 1rem;margin-top:1.75rem}
button,.act{display:inline-flex;align-items:center;justify-content:center;min-height:48px;padding:.625rem 1.75rem;border:2px solid var(--link);border-radius:999px;background:var(--brand);color:var(--on-brand);font:inherit;font-weight:600;text-decoration:none;cursor:pointer;margin-left:auto}
.act{margin:1.5rem 0 0}
button:hover,.act:hover{filter:brightness(1.08)}
a{color:var(--link);text-underline-offset:.2em}
.link{display:inline-flex;align-items:center;min-height:44px}
.arrow{width:20px;height:20px;fill:none;stroke:currentColor;stroke-width:2;margin-right:.375rem}
.wrong{border-left:4px solid var(--bad);padding:.25rem 0 .25rem 1rem;margin:0 0 1.25rem}
.wrong h2{font-size:1rem;margin:0;color:var(--bad)}
.wrong p,.told{margin-top:.25rem}
.bad{color:var(--bad);font-weight:500}
.told{padding:.75rem 1rem;border-radius:12px;background:var(--tint);margin:0 0 1.25rem}
.tick{width:56px;height:56px;border-radius:50%;background:var(--brand);color:var(--on-brand);display:grid;place-items:center;margin-bottom:1.25rem;border:2px solid var(--link)}
.tick svg{width:28px;fill:none;stroke:currentColor;stroke-width:2.5}
.both+.both{margin-top:2rem;padding-top:2rem;border-top:1px solid var(--tint)}
.both h2{font-size:1.25rem;margin:0}
footer{padding-bottom:2rem}
footer ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.25rem;margin:0;padding:0}
footer li>*{display:inline-flex;align-items:center;min-height:44px}
footer span{font-weight:600}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
@media(prefers-reduced-motion:no-preference){.card{animation:in .25s ease-out}@keyframes in{from{opacity:.4;transform:translateY(6px)}}}
@media(prefers-reduced-motion:reduce){*{transition:none!important}}
@media(forced-colors:active){.pick :checked+span{outline:3px solid Highlight}}`

/** The one style sheet, with the colours of a brand (`#rrggbb`) before it. */
export function styleFor(color: string | undefined): string {
  const { brand, onBrand, accent, accentDark } = paletteOf(color)
  return `:root{--brand:${brand};--on-brand:${onBrand};--accent:${accent};--accent-dark:${accentDark}}\n${rules}`
}
