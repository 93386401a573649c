import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** A server that listens. */
export interface Listening {
  readonly port: number
  /** Closes it and every socket that is open, hanging ones included. */
  readonly close: () => Promise<void>
}

/** Listens on 127.0.0.1. @throws Error when the port is taken. */
export function listen(
  server: Pick<Server, 'listen' | 'on' | 'once' | 'close' | 'address' | 'keepAliveTimeout'>,
  port: number,
): Promise<Listening> {
  // Node's five seconds would cut connections that a waiting client means to use again.
  server.keepAliveTimeout = 120_000
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            for (const socket of sockets) socket.destroy()
          }),
      })
    })
  })
}
