import { useEffect, useState } from 'react'
import type { Agreement, AgreementRequest } from '../../../core/model/agreement.ts'
import type { Failure } from '../../../core/model/result.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { workbench } from '../../workbench-client.ts'

/** A name nobody signs with: a line ends in no signature. Asked for, the answer names those there are. */
const nobody = '\n'

/** Names that taggings stand under, those with the most first; null until they are known. */
export function useCoders(): readonly string[] | null {
  const seq = useLibraryState()?.seq ?? 0
  const [coders, setCoders] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let current = true
    void workbench.agreement({ coders: [nobody, nobody] }).then((answer) => { if (current) setCoders(answer.ok ? [] : answer.failure.candidates ?? []) })
    return () => { current = false }
  }, [seq])
  return coders
}

export interface LoadedAgreement { readonly agreement: Agreement | null; readonly failure: Failure | null }
const nothing: LoadedAgreement = { agreement: null, failure: null }

/** How alike two people tag, worked out again after every change; null: not asked. The one before stays meanwhile. */
export function useAgreement(request: AgreementRequest | null): LoadedAgreement {
  const seq = useLibraryState()?.seq ?? 0
  const key = request === null ? '' : JSON.stringify(request)
  const [loaded, setLoaded] = useState<LoadedAgreement & { readonly key: string }>({ key: '', ...nothing })
  useEffect(() => {
    if (key === '') return
    let current = true
    void workbench.agreement(JSON.parse(key) as AgreementRequest).then((answer) => {
      if (current) setLoaded(answer.ok ? { key, agreement: answer.value, failure: null } : { key, agreement: null, failure: answer.failure })
    })
    return () => { current = false }
  }, [key, seq])
  return key === '' ? nothing : loaded
}
