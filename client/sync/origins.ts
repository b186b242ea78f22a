/** Origin of what this person did; inbound changes carry any other origin, which stops the echo. */
export const LOCAL = Symbol('local')
