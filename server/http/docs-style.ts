import tokens from '../../design/tokens.json'
import { Html } from './html'

const used = ['paper', 'page', 'sunken', 'rule', 'ink', 'ink2', 'green', 'stamp'] as const

const colours = (theme: 'light' | 'dark'): string =>
  used.map((name) => `--${name}:${tokens.color[name][theme]}`).join(';')

/** The colours of the app, light or dark as the reader's system is. */
export const docsStyle = new Html(`
:root{color-scheme:light dark;${colours('light')}}
@media (prefers-color-scheme:dark){:root{${colours('dark')}}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:1.5rem 1rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.6 ${tokens.font.sans.value}}
h1,h2{font-family:${tokens.font.display.value}}
h2{margin-top:3rem;border-bottom:1px solid var(--rule)}
h3{margin:0;font-size:1.05rem}
h4{margin:1rem 0 .25rem;font-size:.9rem;color:var(--ink2)}
p{margin:.5rem 0}
a{color:var(--green)}
a:focus-visible{outline:2px solid var(--green);outline-offset:2px}
code,pre{font-family:${tokens.font.mono.value};font-size:.875rem}
pre{margin:.25rem 0;padding:.75rem;border-radius:8px;background:var(--sunken);white-space:pre-wrap;overflow-wrap:anywhere}
article{margin:1rem 0;padding:1rem;border-radius:12px;background:var(--page);border:1px solid var(--rule)}
dl{margin:.25rem 0}
dt{font-weight:600}
dd{margin:0 0 .5rem;color:var(--ink2);overflow-wrap:anywhere}
.skip{position:absolute;left:-100rem}
.skip:focus{position:static}
`)
