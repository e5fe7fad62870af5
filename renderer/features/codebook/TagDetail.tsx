import type { CSSProperties } from 'react'
import type { TagId } from '../../../core/model/ids.ts'
import type { Sector } from '../../../core/model/sector.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { PolicyTitle } from '../../state/PolicyTitle.tsx'
import { openPolicy } from '../../state/navigation.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { sectorOf } from '../../state/tag-face.ts'
import { shownDescription } from '../../strings/built-in-descriptions.ts'
import { codebookStrings } from '../../strings/codebook.ts'
import { commonStrings } from '../../strings/common.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { Seal } from '../../ui/Seal.tsx'
import { TagChip, TagDot } from '../../ui/TagChip.tsx'
import { pathTo, type CodebookTree, type TagNode } from './codebook-tree.ts'
import { changeView } from './codebook-view.ts'
import { DefinitionView } from './DefinitionView.tsx'
import { placeBeside, type TagPlace } from './move-tag.ts'
import { PigmentChoice } from './PigmentChoice.tsx'
import { TagHistoryRows } from './TagHistoryRows.tsx'
import { TagKeyChoice } from './TagKeyChoice.tsx'
import { faceOf, isFixed } from './tag-names.ts'
import { countBeside, countByPolicy } from './use-counts.ts'
import type { TagActions } from './use-tag-actions.ts'
import type { TagUses } from './use-tag-uses.ts'

export interface TagDetailProps {
  readonly tree: CodebookTree
  readonly node: TagNode
  readonly sectors: readonly Sector[]
  readonly uses: TagUses
  readonly readOnly: boolean
  readonly actions: TagActions
  readonly onMerge: () => void
  readonly onMoveTo: () => void
  readonly onRemove: () => void
}

/** How many policies and companions the page lists before it says how many more there are. */
const POLICIES = 8
const COMPANIONS = 8

/** The page of one tag: where it stands, what it means, its colour, and where it is used. */
export function TagDetail({
  tree,
  node,
  sectors,
  uses: { uses },
  readOnly,
  actions,
  onMerge,
  onMoveTo,
  onRemove,
}: TagDetailProps) {
  const words = useStrings(codebookStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const { tag } = node
  const face = faceOf(tag, sectors, language)
  const description = shownDescription(tag, language)
  const sector = sectorOf(tag.id, sectors)
  const fixed = isFixed(tag)
  const no = readOnly ? words.readOnly : fixed ? words.field : null
  const nameOf = (id: TagId): string | null => {
    const other = tree.nodes.get(id)
    return other === undefined ? null : faceOf(other.tag, sectors, language).name
  }
  const policies = countByPolicy(uses ?? [])
  const beside = countBeside(uses ?? [], COMPANIONS)
  const go = (
    direction: 'up' | 'down' | 'in' | 'out',
  ): { readonly unavailable: string | null; readonly onSelect: () => void } => {
    const place: TagPlace | null = placeBeside(tree, tag.id, direction)
    return {
      unavailable: no,
      onSelect: () => {
        if (place !== null) actions.move(tag.id, place)
      },
    }
  }
  const menu: readonly (readonly MenuItem[])[] = [
    [
      {
        id: 'below',
        label: words.newBelow,
        icon: 'plus',
        unavailable: readOnly ? words.readOnly : tag.id === 'sectors' ? words.field : null,
        onSelect: () => {
          changeView({ draft: { kind: 'create', parentId: tag.id, isGroup: false }, query: '' })
        },
      },
      {
        id: 'group',
        label: tag.isGroup ? words.makeTag : words.makeGroup,
        unavailable: no ?? (!tag.isGroup && tag.uses > 0 ? words.inUse : null),
        onSelect: () => {
          actions.change(tag.id, { isGroup: !tag.isGroup })
        },
      },
    ],
    [
      { id: 'move', label: words.moveTo, unavailable: no, onSelect: onMoveTo },
      { id: 'up', label: words.moveUp, keys: 'Alt+ArrowUp', ...go('up') },
      { id: 'down', label: words.moveDown, keys: 'Alt+ArrowDown', ...go('down') },
      { id: 'out', label: words.moveOut, keys: 'Alt+ArrowLeft', ...go('out') },
      { id: 'in', label: words.moveIn, keys: 'Alt+ArrowRight', ...go('in') },
    ],
    [{ id: 'remove', label: words.remove, icon: 'trash', keys: 'Delete', unavailable: no, onSelect: onRemove }],
  ]
  return (
    <section className="tag-page" data-region="tag" aria-labelledby="tag-name">
      <p className="tag-path">
        {pathTo(tree, tag.id).map((each, at) => (
          <span key={each.id} className="row">
            {at === 0 ? null : <Icon name="chevron-right" size="small" />}
            <button
              type="button"
              lang={faceOf(each, sectors, language).lang}
              onClick={() => {
                changeView({ selected: each.id })
              }}
            >
              {faceOf(each, sectors, language).name}
            </button>
          </span>
        ))}
        {node.level === 1 ? <span>{tag.isGroup ? words.group : words.topLevel}</span> : null}
      </p>
      <div className="tag-head">
        {face.seal !== undefined ? (
          <Seal character={face.seal} size="large" />
        ) : tag.isGroup ? null : (
          <TagDot colour={tag.colour} />
        )}
        <h2 id="tag-name" lang={face.lang}>
          {face.name}
        </h2>
        <span className="grow" />
        {fixed ? null : (
          <>
            <Button
              look="line"
              keys="F2"
              unavailable={no}
              onClick={() => {
                changeView({ draft: { kind: 'rename', tagId: tag.id } })
              }}
            >
              {words.rename}
            </Button>
            <Button look="line" unavailable={no} onClick={onMerge}>
              {words.mergeInto}
            </Button>
          </>
        )}
        <Menu
          label={words.setTag}
          align="end"
          trigger={
            <button type="button" className="button square" aria-label={words.more} title={words.more}>
              <Icon name="more" />
            </button>
          }
          groups={fixed ? [menu[0]?.slice(0, 1) ?? []] : menu}
        />
      </div>
      <dl className="tag-facts">
        <DefinitionView
          key={tag.id}
          description={description.text}
          lang={description.builtIn ? undefined : face.lang}
          readOnly={readOnly}
          onSave={(description) => {
            actions.change(tag.id, { description })
          }}
        />
        {sector === null || sector.aliases.length === 0 ? null : (
          <>
            <dt>{words.aliases}</dt>
            <dd lang="zh-Hans">{sector.aliases.join('、')}</dd>
          </>
        )}
        {sector === null || sector.cues.length === 0 ? null : (
          <>
            <dt>{words.fieldCues}</dt>
            <dd className="cues" lang="zh-Hans">
              {sector.cues.join('、')}
            </dd>
          </>
        )}
        {fixed || tag.isGroup ? null : (
          <>
            <dt>{words.colour}</dt>
            <dd>
              <PigmentChoice
                colour={tag.colour}
                readOnly={readOnly}
                onChange={(colour) => {
                  actions.change(tag.id, { colour })
                }}
              />
            </dd>
          </>
        )}
        {tag.isGroup ? null : (
          <>
            <dt>{words.key}</dt>
            <dd>
              <TagKeyChoice tag={tag} readOnly={readOnly} nameOf={nameOf} />
            </dd>
          </>
        )}
        {node.children.length === 0 ? null : (
          <>
            <dt>{tag.isGroup ? words.children : words.within}</dt>
            <dd className="chips">
              {tag.isGroup ? null : <span className="strong">{words.usesOf(node.usesWithin)}</span>}
              {node.children.map((id) => {
                const child = tree.nodes.get(id)
                if (child === undefined) return null
                const each = faceOf(child.tag, sectors, language)
                return (
                  <button
                    key={id}
                    type="button"
                    className="tag-go"
                    lang={each.lang}
                    onClick={() => {
                      changeView({ selected: id })
                    }}
                  >
                    <TagChip name={each.name} colour={each.colour} seal={each.seal} boxed />
                    <span className="count">{child.tag.uses}</span>
                  </button>
                )
              })}
            </dd>
          </>
        )}
        {policies.length === 0 ? null : (
          <>
            <dt>{words.usage}</dt>
            <dd>
              <ul className="usage">
                {policies.slice(0, POLICIES).map(({ policyId, use, count }) => (
                  <li key={policyId}>
                    <PolicyLevel level={use.metadata.level} short />
                    <button
                      type="button"
                      className="usage-policy"
                      onClick={() => {
                        openPolicy(policyId, use.ref.clauseId)
                      }}
                    >
                      <PolicyTitle title={use.metadata.title ?? common.untitled} lang={policyLang(use.metadata)} />
                    </button>
                    <span className="number">{words.usesOf(count)}</span>
                    <span className="meter">
                      <i style={{ '--part': count / (uses?.length ?? 1) } as CSSProperties} />
                    </span>
                  </li>
                ))}
                {policies.length > POLICIES ? (
                  <li className="mute">{words.otherPolicies(policies.length - POLICIES)}</li>
                ) : null}
              </ul>
            </dd>
          </>
        )}
        {beside.length === 0 ? null : (
          <>
            <dt>{words.beside}</dt>
            <dd className="chips">
              {beside.map(({ tagId, count }) => {
                const other = tree.nodes.get(tagId)
                if (other === undefined) return null
                const each = faceOf(other.tag, sectors, language)
                return (
                  <button
                    key={tagId}
                    type="button"
                    className="tag-go"
                    lang={each.lang}
                    onClick={() => {
                      changeView({ selected: tagId })
                    }}
                  >
                    <TagChip name={each.name} colour={each.colour} seal={each.seal} boxed />
                    <span className="count" title={words.clauses(count)}>
                      {count}
                    </span>
                  </button>
                )
              })}
            </dd>
          </>
        )}
        <TagHistoryRows key={`${tag.id} history`} tag={tag} nameOf={nameOf} />
      </dl>
    </section>
  )
}
