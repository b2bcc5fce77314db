/** Names are made by the server; one that is not of its make would be a path of somebody else's choice. */
export const checkedObjectName = (name: string): string => {
  if (!/^[0-9a-f]{64}\.jpg$/.test(name)) throw new Error('a picture was asked for by a name that is not ours')
  return name
}
