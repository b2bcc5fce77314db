import qrcode from 'qrcode-generator'

// A scanner needs a white border of four modules around the code.
const QUIET_MODULES = 4
const MODULE_PX = 12

/** The QR code of a text as a picture, black on white in every theme; the least correction makes the largest modules. */
export const codePicture = (text: string): string => {
  const code = qrcode(0, 'L')
  code.addData(text)
  code.make()
  return code.createDataURL(MODULE_PX, MODULE_PX * QUIET_MODULES)
}
