import { useEffect, useState } from 'react'
import type { PolicyId } from '../../../core/model/ids.ts'
import { readSourceBytes } from '../../state/source-bytes.ts'
import { cleaningStrings } from '../../strings/cleaning.ts'
import { useStrings } from '../../strings/use-strings.ts'

const encodings = ['utf-8', 'gb18030', 'big5'] as const
const SAMPLE_BYTES = 600
const SAMPLE_UNITS = 72

/** How a TXT's bytes are read, with what its first lines are in each encoding. Null: as detected. */
export function EncodingChoice({
  policyId,
  value,
  onChange,
}: {
  readonly policyId: PolicyId
  readonly value: string | null
  readonly onChange: (encoding: string | null) => void
}) {
  const words = useStrings(cleaningStrings)
  const [bytes, setBytes] = useState<Uint8Array | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    void readSourceBytes(policyId, abort.signal).then((result) => {
      if (!abort.signal.aborted && result.ok) setBytes(result.value.slice(0, SAMPLE_BYTES))
    })
    return () => {
      abort.abort()
    }
  }, [policyId])
  return (
    <fieldset className="cleaning-encoding">
      <legend>{words.encoding}</legend>
      <label>
        <input
          type="radio"
          name="encoding"
          checked={value === null}
          onChange={() => {
            onChange(null)
          }}
        />
        <b>{words.guess}</b>
      </label>
      {encodings.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="encoding"
            checked={value === each}
            onChange={() => {
              onChange(each)
            }}
          />
          <b>{each.toUpperCase()}</b>
          {bytes === null ? null : (
            <span className="clip" lang="zh-Hans" title={words.sample}>
              {new TextDecoder(each).decode(bytes).replace(/\s+/g, ' ').slice(0, SAMPLE_UNITS)}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  )
}
