const everywhere = ['aria-label', 'aria-hidden']
const widget = [...everywhere, 'aria-checked', 'aria-selected', 'aria-disabled', 'aria-expanded']

const attributesByComponent = {
  View: [...widget, 'aria-live', 'aria-modal'],
  Text: [...everywhere, 'aria-live'],
  Button: widget,
  Image: everywhere,
  Input: everywhere,
  Textarea: everywhere,
  Switch: everywhere,
  Label: everywhere,
  ScrollView: everywhere,
  Canvas: everywhere,
}

// Components write `role`, as on the web. WeChat calls the attribute aria-role and Alipay calls it role; the value is
// the JavaScript expression of Taro's template for the prop that the component was given.
function roleAttribute(target) {
  return target === 'alipay' ? { role: 'i.ariaRole' } : { 'aria-role': 'i.role' }
}

module.exports = function ariaComponents(target) {
  return Object.fromEntries(
    Object.entries(attributesByComponent).map(([component, attributes]) => [
      component,
      { ...Object.fromEntries(attributes.map((attribute) => [attribute, ''])), ...roleAttribute(target) },
    ]),
  )
}
