/** Errors whose message was written for the person who starts the server. */
const PLAIN = ['SettingError', 'DataDirectoryInUse', 'MigrationError', 'ContentError', 'CityFileError']
/** Those of a command, which say all there is to say. */
const OF_COMMANDS = ['StaffCommandError', 'SplitCommandError', 'PlaceCommandError']

/** One clear line for what a person can mend; the stack only for what is a bug. */
export const whyNotStarted = (error: unknown): string => {
  const { name, code, message, stack, port, address } = fieldsOf(error)
  if (code === 'EADDRINUSE') return `Port ${port} of ${address} is in use: stop the other server or set PORT.`
  if (code === 'EACCES' && port) return `Port ${port} may not be opened: set PORT to one above 1023.`
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return `The database of DATABASE_URL cannot be reached (${code}).`
  if (OF_COMMANDS.includes(String(name))) return String(message)
  if (PLAIN.includes(String(name))) return `Green Passbook did not start: ${message}.`
  return String(stack ?? error)
}

const fieldsOf = (error: unknown): Readonly<Record<string, unknown>> => {
  if (typeof error !== 'object' || error === null) return {}
  const names = ['name', 'code', 'message', 'stack', 'port', 'address'] as const
  return Object.fromEntries(names.map((name) => [name, Reflect.get(error, name)]))
}
