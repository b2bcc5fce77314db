/** How many requests are answered in one minute. */
export interface RateLimits {
  readonly perAddress: number
  readonly perCitizen: number
  /** Of each of the login calls, from one address. */
  readonly loginsPerAddress: number
}

export interface HttpSettings {
  /** Which proxies in front are believed about the caller's address: none, or their addresses. */
  readonly trustProxy: boolean | string
  readonly logLevel: string
  readonly rateLimits: RateLimits
  /** Beyond this lag of the event loop requests are refused as busy; 0 switches the check off. */
  readonly eventLoopLagMsMax: number
  readonly hasMetrics: boolean
  /** Where the built web app lies; null when this server answers the API only. */
  readonly webDirectory: string | null
}
