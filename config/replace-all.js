// query-string, which Taro's router brings, calls String.prototype.replaceAll; browsers before iOS 13.4 and Chrome 85
// lack it. Enough for its calls (core-js would cost the first load 8 KB): the replacement is a plain string or a function.
if (!String.prototype.replaceAll) {
  Object.defineProperty(String.prototype, 'replaceAll', {
    configurable: true,
    writable: true,
    value(pattern, replacement) {
      return pattern instanceof RegExp ? this.replace(pattern, replacement) : this.split(pattern).join(replacement)
    },
  })
}
