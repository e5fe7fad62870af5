import type { PolicyId } from '../../../core/model/ids.ts'
import { usePolicies } from '../../state/library-state.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { commonStrings } from '../../strings/common.ts'
import { matrixStrings } from '../../strings/matrix.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { changeMatrix } from './matrix-view.ts'

/** Chooses among the rows the base whose tasks the others are held to. */
export function BaseMenu({ rows, base }: { readonly rows: readonly PolicyId[]; readonly base: PolicyId | null }) {
  const words = useStrings(matrixStrings)
  const common = useStrings(commonStrings)
  const policies = usePolicies()
  const basePolicy = policies.find(({ id }) => id === base)
  return (
    <Menu
      label={words.baseHint}
      trigger={
        <button type="button" className="button line matrix-base" title={basePolicy?.metadata.title ?? words.baseHint}>
          {basePolicy === undefined ? (
            words.base
          ) : (
            <>
              <PolicyLevel level={basePolicy.metadata.level} short />
              <span className="clip" lang="zh-Hans">
                {basePolicy.metadata.title ?? basePolicy.fileName}
              </span>
            </>
          )}
          <Icon name="chevron-down" size="small" />
        </button>
      }
      groups={[
        rows.flatMap((id) => {
          const policy = policies.find((each) => each.id === id)
          return policy === undefined
            ? []
            : [
                {
                  id,
                  label: `${common[`${policy.metadata.level ?? 'levelUnknown'}Short` as const]} ${policy.metadata.title ?? policy.fileName}`,
                  checked: id === base,
                  onSelect: () => {
                    changeMatrix({ base: id, open: null })
                  },
                },
              ]
        }),
      ]}
    />
  )
}
