import pg from 'pg'
import { DatabaseError } from '../database'
import { shortMessage } from './short-message'

/** What the server refused keeps its code; anything else the driver throws means that the connection is gone. */
export const toDatabaseError = (error: unknown): DatabaseError => {
  if (error instanceof DatabaseError) return error
  if (error instanceof pg.DatabaseError) {
    return new DatabaseError(error.code ?? 'XX000', shortMessage(error), { constraint: error.constraint })
  }
  return new DatabaseError('08006', `lost the database connection: ${shortMessage(error)}`, { cause: error })
}
