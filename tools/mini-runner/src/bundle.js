// Reads a compiled mini-program package from disk: app.json, pages, components, templates, styles.
import fs from 'node:fs'
import path from 'node:path'
import { compileTemplate, compileScript, resolveRef, DIALECTS } from './compile/template.js'
import { compileStyle, BUILTIN_TAGS } from './compile/style.js'

const STYLE = { weapp: '.wxss', alipay: '.acss' }

export class Bundle {
  constructor(dir, { width = 375, theme = 'light' } = {}) {
    this.dir = path.resolve(dir)
    this.width = width
    if (!fs.existsSync(path.join(this.dir, 'app.json')))
      throw new Error(`${this.dir} has no app.json: not a compiled mini-program`)
    this.files = new Map() // posix path -> size
    const walk = (d) => {
      for (const e of fs.readdirSync(path.join(this.dir, d), { withFileTypes: true })) {
        const p = d ? `${d}/${e.name}` : e.name
        if (e.isDirectory()) {
          if (e.name !== 'node_modules' && e.name !== '.git') walk(p)
        } else this.files.set(p, fs.statSync(path.join(this.dir, p)).size)
      }
    }
    walk('')
    const names = [...this.files.keys()]
    const w = names.some((f) => f.endsWith('.wxml'))
    const a = names.some((f) => f.endsWith('.axml'))
    if (w === a) throw new Error(`${this.dir}: cannot tell the platform (wxml: ${w}, axml: ${a})`)
    this.platform = w ? 'weapp' : 'alipay'
    this.ext = DIALECTS[this.platform].ext
    this.styleExt = STYLE[this.platform]
    this.app = this.json('app.json')
    if (this.app.themeLocation && this.has(this.app.themeLocation)) {
      const values = this.json(this.app.themeLocation)[theme] || {}
      this.app = JSON.parse(JSON.stringify(this.app), (_, v) =>
        typeof v === 'string' && v[0] === '@' && v.slice(1) in values ? values[v.slice(1)] : v,
      )
    }
    this.subPackages = (this.app.subPackages || this.app.subpackages || []).map((s) => ({
      root: s.root.replace(/\/$/, ''),
      pages: s.pages,
      independent: !!s.independent,
    }))
    this.pages = [...(this.app.pages || []), ...this.subPackages.flatMap((s) => s.pages.map((p) => `${s.root}/${p}`))]
    const tb = this.app.tabBar
    this.tabBar = tb
      ? {
          ...tb,
          list: (tb.list || tb.items || []).map((t) => ({
            pagePath: t.pagePath,
            text: t.text ?? t.name,
            iconPath: t.iconPath ?? t.icon,
            selectedIconPath: t.selectedIconPath ?? t.activeIcon,
          })),
        }
      : null
    this.customTabBar = null
    if (this.platform === 'weapp' && tb?.custom) this.customTabBar = 'custom-tab-bar/index'
    if (this.platform === 'alipay' && tb?.customize) this.customTabBar = 'customize-tab-bar/index'
    this.projectConfig = this.has('mini.project.json') ? this.json('mini.project.json') : {}
    this.templates = new Map()
    this.scripts = new Map()
    this.styleCache = new Map()
    this.components = new Map()
  }

  /** Changes whenever any file of the package does. */
  stamp() {
    return [...this.files].map(([f, n]) => `${f}:${n}:${fs.statSync(path.join(this.dir, f)).mtimeMs}`).join('|')
  }
  has(f) {
    return this.files.has(f)
  }
  text(f) {
    if (!this.has(f)) throw new Error(`${f} is not in the package`)
    return fs.readFileSync(path.join(this.dir, f), 'utf8')
  }
  json(f) {
    try {
      return JSON.parse(this.text(f))
    } catch (e) {
      throw new Error(`${f}: ${e.message}`)
    }
  }
  isTab(p) {
    return !!this.tabBar?.list.some((t) => t.pagePath === p)
  }
  packageOf(p) {
    return this.subPackages.find((s) => p.startsWith(`${s.root}/`))?.root ?? ''
  }

  /** Window settings of a page in one vocabulary for both platforms. */
  pageWindow(page) {
    const own = this.has(`${page}.json`) ? this.json(`${page}.json`) : {}
    const w = { ...this.app.window, ...own, ...(own.window || {}) }
    return {
      title: w.navigationBarTitleText ?? w.defaultTitle ?? '',
      titleColor: w.navigationBarTextStyle === 'white' ? '#ffffff' : '#000000',
      titleBackground:
        w.navigationBarBackgroundColor ?? w.titleBarColor ?? (this.platform === 'weapp' ? '#000000' : '#ffffff'),
      customNav: w.navigationStyle === 'custom' || w.transparentTitle === 'always',
      background: w.backgroundColor,
      pullDown: w.enablePullDownRefresh === true || w.pullRefresh === true || w.pullRefresh === 'true',
      reachBottom: Number(w.onReachBottomDistance ?? 50),
      disableScroll: w.disableScroll === true,
      renderer: w.renderer,
    }
  }

  /** tag -> component path for a page or component. */
  usingOf(p) {
    const own = this.has(`${p}.json`) ? this.json(`${p}.json`).usingComponents || {} : {}
    const out = {}
    for (const [tag, ref] of Object.entries({ ...this.app.usingComponents }))
      out[tag] = this.resolveComponent('app', ref)
    for (const [tag, ref] of Object.entries(own)) out[tag] = this.resolveComponent(p, ref)
    return out
  }

  resolveComponent(from, ref) {
    if (/^(plugin|plugin-private|dynamicLib|ext):/.test(ref)) return ref
    const tries = [resolveRef(from, ref)]
    if (!/^[./]/.test(ref))
      tries.push(
        ...(this.platform === 'weapp'
          ? [`miniprogram_npm/${ref}`, `miniprogram_npm/${ref}/index`]
          : [`node_modules/${ref}`]),
      )
    tries.push(...tries.map((t) => `${t}/index`))
    const hit = tries.find((t) => this.has(`${t}.json`) && this.has(`${t}.js`))
    if (!hit)
      throw new Error(
        `${from}.json names component ${JSON.stringify(ref)}, which is not in the package (looked for ${tries[0]}.json/.js)`,
      )
    return hit
  }

  /** Everything reachable from the pages: fills templates, scripts, components. */
  load() {
    const todo = [...this.pages]
    if (this.customTabBar) todo.push(this.customTabBar)
    const done = new Set()
    while (todo.length) {
      const p = todo.pop()
      if (done.has(p) || /:/.test(p)) continue
      done.add(p)
      const isPage = this.pages.includes(p)
      for (const e of ['.js', this.ext])
        if (!this.has(p + e))
          throw new Error(
            `${isPage ? `app.json names page ${p}, but` : `component ${p}:`} ${p}${e} is not in the package`,
          )
      this.template(p + this.ext)
      const using = this.usingOf(p)
      const cfg = this.has(`${p}.json`) ? this.json(`${p}.json`) : {}
      if (!isPage && cfg.component !== true) throw new Error(`${p}.json must say "component": true`)
      this.components.set(p, { path: p, isPage, using, config: cfg, file: p + this.ext })
      todo.push(...Object.values(using))
    }
    return this
  }

  template(f) {
    if (this.templates.has(f)) return
    const t = compileTemplate(this.text(f), f, this.platform)
    this.templates.set(f, t)
    for (const [name, src] of Object.entries(t.inline))
      this.scripts.set(`${f}#${name}`, compileScript(src, `${f}#${name}`, this.platform))
    t.scripts.forEach((s) => this.script(s, f))
    for (const r of [...t.imports, ...t.includes]) {
      if (!this.has(r)) throw new Error(`${f} refers to ${r}, which is not in the package`)
      this.template(r)
    }
  }

  script(f, from) {
    if (this.scripts.has(f)) return
    if (!this.has(f)) throw new Error(`${from} refers to ${f}, which is not in the package`)
    let s
    try {
      s = compileScript(this.text(f), f, this.platform)
    } catch (e) {
      throw new Error(`${f}: ${e.message}`)
    }
    this.scripts.set(f, s)
    s.deps.forEach((d) => this.script(d, f))
  }

  /** JavaScript that defines all templates and template scripts in a view. */
  templateBundle() {
    return (
      [...this.scripts.values()].map((s) => s.code).join('\n') +
      '\n' +
      [...this.templates.values()].map((t) => t.code).join('\n')
    )
  }

  /** How a component shares styles: 'isolated' | 'apply-shared' | 'shared'. */
  isolation(p, jsOptions = {}) {
    const c = this.components.get(p)
    const v =
      c.config.styleIsolation ??
      jsOptions.styleIsolation ??
      (c.config.addGlobalClass || jsOptions.addGlobalClass ? 'apply-shared' : undefined)
    if (v) return v.replace(/^page-/, '')
    return this.platform === 'alipay' ? 'shared' : 'isolated'
  }

  style(p, scope) {
    const f = p + this.styleExt
    const key = `${f}|${scope}`
    if (!this.styleCache.has(key)) {
      let css = ''
      if (this.has(f)) {
        css = compileStyle({
          file: f,
          width: this.width,
          scope,
          read: (x) => (this.has(x) ? this.text(x) : null),
          localUrl: (file, u) => {
            if (this.platform === 'weapp')
              throw new Error(
                `${file}: url(${u}): WeChat does not allow package files in wxss; use a data: or https: url`,
              )
          },
        }).css
      }
      this.styleCache.set(key, css)
    }
    return this.styleCache.get(key)
  }

  /** Package sizes in bytes: '' is the main package. */
  sizes() {
    const out = { '': 0 }
    for (const [f, n] of this.files) {
      const k = this.packageOf(f)
      out[k] = (out[k] || 0) + n
    }
    return out
  }

  unknownTags() {
    const known = new Set()
    for (const c of this.components.values()) Object.keys(c.using).forEach((t) => known.add(t))
    const out = new Map()
    for (const [f, t] of this.templates)
      for (const tag of t.tags) if (!BUILTIN_TAGS.has(tag) && !known.has(tag)) out.set(tag, f)
    return out
  }
}
