import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSession } from '@/api/session'
import { useQuery } from '@/api/use-query'
import { type KnownIdentity, readIdentities } from '@/contract/session'
import { failureSentence } from '@/i18n/failure-sentence'
import { useProfileText } from '@/i18n/profile-package'
import { queryWords } from '@/i18n/query-words'
import { Answered } from '@/ui/answered'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { BindByCode } from './bind-by-code'
import { JoinQuestion } from './join-question'
import { JoinedNotice } from './joined-notice'
import styles from './log-in-form.module.scss'
import { PhoneAsk } from './phone-ask'
import { RemoveWaySheet } from './remove-way-sheet'
import { type Bind, useBind } from './use-bind'
import { useRemoveWay } from './use-remove-way'

/** By which ways one gets into this account, and how to add the phone number that makes it one account everywhere. */
export function WaysIn() {
  const isCitizen = useSession((session) => session.passbookNumber !== null)
  return isCitizen ? <CitizenWays /> : null
}

function CitizenWays() {
  const text = useProfileText()
  const { session } = text
  const ways = useQuery(readIdentities, {})
  const bind = useBind()
  if (bind.state.step === 'question') return <JoinQuestion bind={bind} onDeclined={() => undefined} />
  return (
    <Section title={session.ways}>
      {bind.state.step === 'joined' && <JoinedNotice joined={bind.state.joined} />}
      {bind.state.step === 'bound' && <Notice icon='ui-check'>{session.bound}</Notice>}
      <Answered query={ways} words={queryWords(text, ways)} rows={2}>
        {({ identities }) => <Ways identities={identities} bind={bind} />}
      </Answered>
    </Section>
  )
}

function Ways({ identities, bind }: { identities: readonly KnownIdentity[]; bind: Bind }) {
  const text = useProfileText()
  const { session } = text
  const [isByCode, setByCode] = useState(false)
  const [leaving, setLeaving] = useState<KnownIdentity['kind'] | null>(null)
  const removal = useRemoveWay()
  const isLast = new Set(identities.map(({ kind }) => kind)).size === 1
  const hasPhone = identities.some(({ kind }) => kind === 'phone')
  return (
    <>
      <Card pad='list'>
        {identities.map(({ kind, hint }) => (
          <ListRow
            key={`${kind} ${hint}`}
            title={session.way[kind]}
            {...(kind === 'phone' && { note: session.phoneEnds(hint) })}
            {...(isLast
              ? { value: session.removal.last }
              : {
                  trailing: (
                    <Button
                      label={session.removal.open(session.way[kind])}
                      kind='quiet'
                      size='small'
                      onPress={() => {
                        removal.clear()
                        setLeaving(kind)
                      }}
                    />
                  ),
                })}
          />
        ))}
        {!hasPhone && <ListRow title={session.way.phone} value={session.notBound} note={session.waysNote} />}
      </Card>
      <View className={classNames(styles.choices)}>
        <Stack>
          <PhoneAsk
            label={hasPhone ? session.changePhone : session.bindPhone}
            kind={hasPhone ? 'line' : 'primary'}
            isSending={bind.isSending}
            onProof={(proof) => void bind.send(proof)}
          />
          {bind.failure && !isByCode && <Notice tone='danger'>{failureSentence(text, bind.failure)}</Notice>}
          {!isByCode && (
            <Button
              label={hasPhone ? session.changeByCode : session.bindByCode}
              kind='quiet'
              onPress={() => setByCode(true)}
            />
          )}
        </Stack>
      </View>
      {leaving && <RemoveWaySheet kind={leaving} removal={removal} onClose={() => setLeaving(null)} />}
      {isByCode && <BindByCode bind={bind} onBound={() => setByCode(false)} />}
    </>
  )
}
