import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'

/** Marks a draft that the machine rebuilt: grey and dashed, as all that it proposes. */
export function RebuiltBadge() {
  const words = useStrings(comparingStrings)
  return <span className="finding suggested">{words.rebuilt}</span>
}
