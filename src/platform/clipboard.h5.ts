// Taro's own shows a message in Chinese, whatever the language of the app.

/** False where the browser refuses, as it does on addresses without TLS. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
