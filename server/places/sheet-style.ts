/** For A4 paper: black on white, two tickets a row that are never cut by the end of a page. */
export const sheetStyle = `
@page { size: A4; margin: 10mm }
* { box-sizing: border-box; margin: 0 }
body { color: #000; background: #fff; font-family: 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif }
[lang=en] { font-size: .8em }
.small { font-size: .8em }
.digits { font-family: 'Noto Sans Mono CJK SC', Menlo, Consolas, monospace; font-weight: 700; white-space: nowrap }
.tickets { display: grid; grid-template-columns: repeat(2, 1fr) }
.ticket { display: flex; align-items: center; gap: 3mm; height: 46mm; padding: 3mm; border: .2mm dashed #777; font-size: 9pt; overflow: hidden; break-inside: avoid }
.ticket svg { width: 34mm; height: 34mm; flex: none }
.ticket h2 { font-size: 11pt }
.ticket .digits { font-size: 12pt }
.plaque { display: flex; flex-direction: column; align-items: center; gap: 3mm; padding: 4mm 0; text-align: center; font-size: 14pt }
.plaque [lang=en] { display: block }
.plaque li [lang=en] { display: inline }
.plaque h1 { font-size: 26pt }
.plaque svg { width: 105mm; height: 105mm }
.plaque .digits { font-size: 26pt }
.plaque ul { padding: 0; list-style: none }
`
