/** Asks for files with the browser's own dialog. Empty when the person changed their mind. */
export function pickFiles({ folder }: { readonly folder: boolean }): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const field = document.createElement('input')
    field.type = 'file'
    field.multiple = true
    if (folder) field.webkitdirectory = true
    else field.accept = '.pdf,.docx,.txt,.piyue,.json,.jsonld,.qdpx,.qdc,.csv'
    field.addEventListener(
      'change',
      () => {
        resolve([...(field.files ?? [])])
      },
      { once: true },
    )
    field.addEventListener(
      'cancel',
      () => {
        resolve([])
      },
      { once: true },
    )
    field.click()
  })
}
