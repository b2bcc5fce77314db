/** Lets the person choose a file with one of these endings and reads it as text; null when nothing was chosen. */
export const pickTextFile: ((endings: string) => Promise<string | null>) | null = (endings) =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = endings
    input.onchange = () => {
      const [file] = input.files ?? []
      if (!file) return resolve(null)
      file.text().then(resolve, () => resolve(null))
    }
    input.oncancel = () => resolve(null)
    input.click()
  })
