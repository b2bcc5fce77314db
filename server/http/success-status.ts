const creating: ReadonlySet<string> = new Set([
  'logIn',
  'logAction',
  'uploadPhoto',
  'logSteps',
  'openAppeal',
  'creditAction',
  'holdReward',
  'issueVoucher',
])

/** 201 where the call makes something new that can be read later, else 200. */
export const successStatus = (id: string): 200 | 201 => (creating.has(id) ? 201 : 200)
