import { useMemo, useRef, useState, type CSSProperties } from 'react'
import type { TagId } from '../../../core/model/ids.ts'
import type { Command } from '../../state/command.ts'
import { useKeyOf, useRegisteredCommands } from '../../state/commands.ts'
import { useCodebook, useLibraryState } from '../../state/library-state.ts'
import { showScreen } from '../../state/navigation.ts'
import { usePanelWidth } from '../../state/panels.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useStatusItems, type StatusItems } from '../../state/status-items.ts'
import { useFindCommand } from '../../state/use-find-command.ts'
import { agreementStrings } from '../../strings/agreement.ts'
import { codebookStrings } from '../../strings/codebook.ts'
import { commonStrings } from '../../strings/common.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyPlace } from '../../ui/EmptyPlace.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { isComposing } from '../../ui/is-composing.ts'
import { Menu } from '../../ui/Menu.tsx'
import { SplitHandle } from '../../ui/SplitHandle.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { codebookTree, filterTags, openAtFirst, pathTo, type UsedTag } from './codebook-tree.ts'
import { changeView, useCodebookView } from './codebook-view.ts'
import { isFixed } from './tag-names.ts'
import { MergeDialog, MoveDialog, RemoveDialog } from './TagDialogs.tsx'
import { TagDetail } from './TagDetail.tsx'
import { TagTree } from './TagTree.tsx'
import { TagUsesPanel } from './TagUsesPanel.tsx'
import { useTagActions } from './use-tag-actions.ts'
import { useTagUses } from './use-tag-uses.ts'

const noTags: readonly UsedTag[] = []
const TREE = { first: 316, least: 220, most: 480 }
const USES = { first: 356, least: 260, most: 560 }

/** The codebook: its tree, the page of one tag, and the clauses that use it. */
export function CodebookScreen() {
  const words = useStrings(codebookStrings)
  const common = useStrings(commonStrings)
  const agreementWords = useStrings(agreementStrings)
  const codebook = useCodebook()
  const readOnly = useLibraryState()?.readOnly === true
  const { compact } = usePreferences()
  const view = useCodebookView()
  const tags = codebook?.tags ?? noTags
  const sectors = useMemo(() => codebook?.sectors ?? [], [codebook])
  const tree = useMemo(() => codebookTree(tags), [tags])
  const firstOpen = useMemo(() => openAtFirst(tree), [tree])
  const filtered = useMemo(() => filterTags(tree, view.query, sectors), [tree, view.query, sectors])
  const [dialog, setDialog] = useState<'merge' | 'move' | 'remove' | null>(null)
  const [treeWidth, setTreeWidth] = usePanelWidth('codebook-tree', TREE.first)
  const [usesWidth, setUsesWidth] = usePanelWidth('codebook-uses', USES.first)
  const stacked = useMedia('(max-width: 1100px)')
  const field = useRef<HTMLInputElement>(null)

  const first = useMemo(() => {
    const usable = [...tree.nodes.values()].filter(({ tag }) => !tag.isGroup)
    return (
      usable.find(({ tag }) => tag.uses > 0 && !isFixed(tag)) ?? usable.find(({ tag }) => !isFixed(tag)) ?? usable[0]
    )
  }, [tree])
  const node = (view.selected === null ? undefined : tree.nodes.get(view.selected)) ?? first
  const selected = node?.tag.id ?? null
  const open = useMemo(() => {
    const chosen = view.open ?? firstOpen
    const parent = view.draft?.kind === 'create' ? view.draft.parentId : null
    // the way to the tag one stands on is open, and a branch that gets a new tag
    const needed = [
      ...(selected === null || view.open !== null ? [] : pathTo(tree, selected).map(({ id }) => id)),
      ...(parent === null ? [] : [parent]),
    ]
    return needed.every((id) => chosen.has(id)) ? chosen : new Set([...chosen, ...needed])
  }, [view.open, firstOpen, view.draft, selected, tree])
  const actions = useTagActions(tree, open)
  const uses = useTagUses(node === undefined || node.tag.isGroup ? null : node.tag.id)

  const select = (id: TagId): void => {
    changeView({ selected: id })
  }
  const remove = (id: TagId): void => {
    changeView({ selected: id })
    setDialog('remove')
  }
  const create = (isGroup: boolean): void => {
    // beside the tag one stands on; a group at the top; never among the fields
    const near = node === undefined ? null : node.tag.isGroup ? node.tag.id : node.parentId
    const parentId = isGroup || near === null || near === 'sectors' ? null : near
    changeView({ draft: { kind: 'create', parentId, isGroup }, query: '' })
  }
  const total = useMemo(
    () => ({ tags: tags.filter((tag) => !tag.isGroup).length, uses: tags.reduce((sum, tag) => sum + tag.uses, 0) }),
    [tags],
  )
  const status = useMemo(
    (): StatusItems => ({
      start: [
        { id: 'tags', text: words.statusTags(total.tags) },
        { id: 'uses', text: words.statusUses(total.uses) },
      ],
      end: [],
    }),
    [words, total],
  )
  useStatusItems(status)
  const newKey = useKeyOf('new-tag', 'N')
  const findCommands = useFindCommand(words.focusFind, field, 'search')
  const commands = useMemo(
    (): readonly Command[] => [
      ...findCommands,
      {
        id: 'new-tag',
        title: words.newTag,
        group: 'edit',
        keys: ['N'],
        icon: 'plus',
        unavailable: readOnly ? words.readOnly : null,
        run: () => {
          document.getElementById('new-tag')?.click()
        },
      },
      ...(node === undefined || isFixed(node.tag)
        ? []
        : [
            {
              id: 'merge-tag',
              title: words.mergeInto,
              group: 'edit' as const,
              keys: ['M'],
              unavailable: readOnly ? words.readOnly : null,
              run: () => {
                setDialog('merge')
              },
            },
            {
              id: 'move-tag',
              title: words.moveTo,
              group: 'edit' as const,
              unavailable: readOnly ? words.readOnly : null,
              run: () => {
                setDialog('move')
              },
            },
          ]),
    ],
    [words, readOnly, node, findCommands],
  )
  useRegisteredCommands('codebook', commands)

  const style = { '--tree': `${treeWidth.toString()}px`, '--uses': `${usesWidth.toString()}px` } as CSSProperties
  const props =
    node === undefined
      ? null
      : {
          tree,
          node,
          sectors,
          actions,
          onClose: () => {
            setDialog(null)
          },
        }
  return (
    <div className="screen" data-region="main">
      <div className="screen-head">
        <h1>{words.title}</h1>
        <TextField
          ref={field}
          fieldClass="codebook-find"
          type="search"
          icon="search"
          label={words.find}
          placeholder={words.find}
          clearLabel={words.clearFind}
          value={view.query}
          onChange={(query) => {
            changeView({ query })
          }}
          onKeyDown={(event) => {
            if (isComposing(event)) return
            const [hit] = filtered?.found ?? []
            if (event.key === 'Escape') changeView({ query: '' })
            else if ((event.key === 'Enter' || event.key === 'ArrowDown') && hit !== undefined) {
              select(hit)
              document.querySelector<HTMLElement>('.tag-tree')?.focus()
            } else return
            event.preventDefault()
          }}
        />
        <span className="mute nowrap" role="status">
          {filtered === null ? '' : words.found(filtered.found.size)}
        </span>
        <span className="grow" />
        <Button
          icon="compare"
          onClick={() => {
            showScreen('agreement')
          }}
        >
          {agreementWords.title}
        </Button>
        <span className="split-button">
          <Button
            id="new-tag"
            look="solid"
            icon="plus"
            keys={newKey}
            unavailable={readOnly ? words.readOnly : null}
            onClick={() => {
              create(false)
            }}
          >
            {words.newTag}
          </Button>
          <Menu
            label={words.newMore}
            align="end"
            trigger={
              <button type="button" className="button solid square" aria-label={words.newMore}>
                <Icon name="chevron-down" size="small" />
              </button>
            }
            groups={[
              [
                {
                  id: 'group',
                  label: words.newGroup,
                  unavailable: readOnly ? words.readOnly : null,
                  onSelect: () => {
                    create(true)
                  },
                },
              ],
            ]}
          />
        </span>
      </div>
      <div className="codebook" style={style}>
        <nav className="tag-panel" data-region="tags" aria-label={words.tree}>
          {filtered?.found.size === 0 ? (
            <p className="uses-empty">{words.nothingFound}</p>
          ) : codebook === null ? (
            <p className="uses-empty" role="status">
              {common.loading}
            </p>
          ) : (
            <TagTree
              tree={tree}
              sectors={sectors}
              open={open}
              filtered={filtered}
              selected={selected}
              draft={view.draft}
              readOnly={readOnly}
              rowHeight={compact ? 25 : 29}
              onSelect={select}
              onMove={actions.move}
              onRename={(id, name) => {
                actions.change(id, { name })
              }}
              onCreate={actions.create}
              onRemove={remove}
            />
          )}
        </nav>
        {node === undefined ? (
          <EmptyPlace title={words.emptyTitle} text={words.emptyHint} />
        ) : (
          <TagDetail
            tree={tree}
            node={node}
            sectors={sectors}
            uses={uses}
            readOnly={readOnly}
            actions={actions}
            onMerge={() => {
              setDialog('merge')
            }}
            onMoveTo={() => {
              setDialog('move')
            }}
            onRemove={() => {
              setDialog('remove')
            }}
          />
        )}
        {node === undefined ? null : <TagUsesPanel key={node.tag.id} tag={node.tag} uses={uses} />}
        {stacked ? null : (
          <>
            <SplitHandle
              label={words.treePanel}
              value={treeWidth}
              min={TREE.least}
              max={TREE.most}
              panel="left"
              onChange={setTreeWidth}
              onReset={() => {
                setTreeWidth(null)
              }}
              style={{ left: treeWidth - 5 }}
            />
            <SplitHandle
              label={words.usesPanel}
              value={usesWidth}
              min={USES.least}
              max={USES.most}
              panel="right"
              onChange={setUsesWidth}
              onReset={() => {
                setUsesWidth(null)
              }}
              style={{ right: usesWidth - 5 }}
            />
          </>
        )}
      </div>
      {props === null || dialog === null ? null : dialog === 'merge' ? (
        <MergeDialog {...props} />
      ) : dialog === 'move' ? (
        <MoveDialog {...props} />
      ) : (
        <RemoveDialog {...props} />
      )}
    </div>
  )
}
