import net from 'node:net'

/** All that the driver sends in one turn travels as one packet: one system call and one wake-up for a whole batch. */
export class BatchingSocket extends net.Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork())
  }
}
