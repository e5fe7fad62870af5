import type { PolicySummary } from '../../../core/contract/workbench.ts'
import { commonStrings } from '../../strings/common.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { compareWith } from './facts-view.ts'
import { basesOf } from './target-base.ts'
import type { ComparedTargets } from './use-compared-targets.ts'

/** Which policy the targets are compared with, and how far that is. */
export function BaseChoice({
  policies,
  compared: { base, progress },
}: {
  readonly policies: readonly PolicySummary[]
  readonly compared: ComparedTargets
}) {
  const words = useStrings(factsStrings)
  const common = useStrings(commonStrings)
  return (
    <Menu
      label={words.againstHint}
      trigger={
        <button
          type="button"
          className="button line fact-base-choice"
          title={base?.metadata.title ?? words.againstHint}
        >
          <span className="mute nowrap">{words.comparedWith}</span>
          <span className="clip" lang="zh-Hans">
            {base === null ? words.nobody : (base.metadata.title ?? base.fileName)}
          </span>
          {progress === null ? null : (
            <span className="mute nowrap" role="status">
              {words.comparing(progress.done, progress.total)}
            </span>
          )}
          <Icon name="chevron-down" size="small" />
        </button>
      }
      groups={[
        [
          {
            id: 'none',
            label: words.nobody,
            checked: base === null,
            onSelect: () => {
              compareWith(null)
            },
          },
        ],
        basesOf(policies).map((each) => ({
          id: each.id,
          label: `${common[`${each.metadata.level ?? 'levelUnknown'}Short` as const]} ${each.metadata.title ?? each.fileName}`,
          checked: each.id === base?.id,
          onSelect: () => {
            compareWith(each.id)
          },
        })),
      ]}
    />
  )
}
