import { useEffect, useState } from 'react'
import type { Agreement, AgreementRequest } from '../../../core/model/agreement.ts'
import type { Failure } from '../../../core/model/result.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { reportFailure } from '../../state/toasts.ts'
import { workbench } from '../../workbench-client.ts'

/** Names that taggings stand under, those with the most first; null until they are known. */
export function useCoders(): readonly string[] | null {
  const seq = useLibraryState()?.seq ?? 0
  const [coders, setCoders] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let current = true
    void workbench.coders({}).then((answer) => {
      if (!current) return
      setCoders(answer.ok ? answer.value.map(({ name }) => name) : [])
      if (!answer.ok) reportFailure(answer.failure)
    })
    return () => {
      current = false
    }
  }, [seq])
  return coders
}

export interface LoadedAgreement {
  readonly agreement: Agreement | null
  readonly failure: Failure | null
}
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
      if (current)
        setLoaded(
          answer.ok
            ? { key, agreement: answer.value, failure: null }
            : { key, agreement: null, failure: answer.failure },
        )
    })
    return () => {
      current = false
    }
  }, [key, seq])
  return key === '' ? nothing : loaded
}
