import { readThroughput } from './run-pgbench'

const output = `transaction type: multiple scripts
number of transactions actually processed: 12345
number of failed transactions: 0 (0.000%)
latency average = 7.7 ms
tps = 2057.625 (without initial connection time)
SQL script 1: /tmp/0.sql
 - 6000 transactions (48.6% of total, tps = 1000.1)
`

test('the total is read, not that of one script', () => {
  expect(readThroughput(output)).toEqual({ transactions: 12_345, perSecond: 2057.625 })
})

test.each([
  ['a failed transaction', output.replace('transactions: 0 (', 'transactions: 1 (')],
  ['no transaction at all', output.replace('12345', '0')],
  ['an output that says nothing', ''],
])('%s stops the bench', (_, text) => {
  expect(() => readThroughput(text)).toThrow('pgbench failed')
})
