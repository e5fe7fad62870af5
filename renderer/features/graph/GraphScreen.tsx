import { useCallback, useMemo, useRef } from 'react'
import { explainFailure } from '../../../core/contract/explain.ts'
import type { LinkTypeId } from '../../../core/model/link.ts'
import { useTheme } from '../../state/appearance.ts'
import type { Command } from '../../state/command.ts'
import { useKeyOf, useRegisteredCommands } from '../../state/commands.ts'
import { failureSentences } from '../../state/failure-sentences.ts'
import { useCodebook } from '../../state/library-state.ts'
import { isDirected, linkName } from '../../state/link-words.ts'
import { openPolicy, showReader } from '../../state/navigation.ts'
import { parseTitle, shortTitle } from '../../state/policy-title.ts'
import { say } from '../../state/toasts.ts'
import { useFindCommand } from '../../state/use-find-command.ts'
import { builtInName } from '../../strings/built-in-names.ts'
import { commonStrings } from '../../strings/common.ts'
import { graphStrings } from '../../strings/graph.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { EmptyPlace } from '../../ui/EmptyPlace.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Segment } from '../../ui/Segment.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { desktop } from '../../workbench-client.ts'
import { GraphBar } from './GraphBar.tsx'
import { GraphCanvas } from './GraphCanvas.tsx'
import { GraphDetails } from './GraphDetails.tsx'
import { GraphList } from './GraphList.tsx'
import { graphFacets, knowGraph, type LevelName } from './graph-filters.ts'
import { readPalette } from './graph-look.ts'
import { sceneOf, type SceneBundle, type SceneNode } from './graph-scene.ts'
import { graphSvg } from './graph-svg.ts'
import { changeGraph, toggleExpanded, useGraphView } from './graph-view.ts'
import type { DrawingLook, DrawingWords } from './drawing-look.ts'
import type { Drawing } from './open-drawing.ts'
import { useLinkGraph } from './use-link-graph.ts'

const none: readonly never[] = []

/**
 * Policies and the links between them: drawn, and in a list that says the same; narrowed, opened up into clauses,
 * followed into the reader, exported.
 */
export function GraphScreen() {
  const words = useStrings(graphStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const theme = useTheme()
  const codebook = useCodebook()
  const types = codebook?.linkTypes ?? none
  const sectors = codebook?.sectors ?? none
  const { graph, failure } = useLinkGraph()
  const { filters, layout, text, expanded, picked } = useGraphView()
  const drawing = useRef<Drawing>(null)
  const find = useRef<HTMLInputElement>(null)
  const directed = useCallback((type: LinkTypeId) => isDirected(types, type), [types])
  const known = useMemo(() => (graph === null ? null : knowGraph(graph)), [graph])
  const scene = useMemo(
    () => (known === null ? null : sceneOf(known, { filters, expanded, text, directed })),
    [known, filters, expanded, text, directed],
  )
  const facets = useMemo(
    () =>
      known === null
        ? null
        : graphFacets(known, filters, { types: types.map(({ id }) => id), sectors: sectors.map(({ id }) => id) }),
    [known, filters, types, sectors],
  )

  const drawingWords = useMemo(
    (): DrawingWords => ({
      node: (node: SceneNode) => {
        if (node.kind === 'clause')
          return [
            shortLine(`${node.clause.path} ${node.clause.heading === '' ? node.clause.preview : node.clause.heading}`),
          ]
        const { metadata, fileName } = node.policy
        const title = metadata.title ?? fileName
        return policyLines(shortTitle(title), common[metadata.level ?? 'levelUnknown'], parseTitle(title).tail)
      },
      bundle: ({ type, links }: SceneBundle) => `${linkName(types, type, 'out', language)} ${links.length.toString()}`,
      level: (level: LevelName) => common[level === 'unknown' ? 'levelUnknown' : level],
    }),
    [common, types, language],
  )
  // the tokens belong to the theme: read again when it changes
  const look = useMemo(
    (): DrawingLook => ({ palette: readPalette(), types, theme, directed }),
    [types, theme, directed],
  )

  const open = (id: string): void => {
    const node = scene?.nodes.find((each) => each.id === id)
    if (node?.kind === 'policy') openPolicy(node.policy.policyId)
    else if (node?.kind === 'clause') openPolicy(node.policyId, node.clause.ref.clauseId)
  }
  const save = async (as: 'svg' | 'png'): Promise<void> => {
    if (drawing.current === null) return
    const fileName = `${words.fileName}.${as}`
    const file =
      as === 'svg'
        ? {
            fileName,
            encoding: 'utf8' as const,
            content: graphSvg(drawing.current.drawn(look), look.palette, words.fileName),
          }
        : {
            fileName,
            encoding: 'base64' as const,
            content: await base64(await drawing.current.png(look.palette.paper)),
          }
    const saved = await desktop.saveFile(file)
    if (saved.ok && saved.value !== null) say(words.saved)
    else if (!saved.ok && saved.failure.code !== 'cancelled') say(explainFailure(saved.failure, language).cause)
  }
  const fitKey = useKeyOf('graph-fit', '0')
  const findCommands = useFindCommand(words.find, find)
  const commands = useMemo(
    (): readonly Command[] => [
      ...findCommands,
      {
        id: 'graph-fit',
        title: words.fit,
        group: 'view',
        keys: ['0'],
        quiet: true,
        run: () => {
          drawing.current?.fit()
        },
      },
    ],
    [words, findCommands],
  )
  useRegisteredCommands('graph', commands)

  const policies = scene?.nodes.filter(({ kind }) => kind === 'policy').length ?? 0
  const empty = graph !== null && graph.links.length === 0
  return (
    <div className="screen graph-screen" data-region="main">
      <div className="screen-head">
        <h1>{words.title}</h1>
        {empty ? null : (
          <>
            <TextField
              ref={find}
              fieldClass="graph-find"
              type="search"
              icon="search"
              label={words.find}
              placeholder={words.find}
              clearLabel={words.clear}
              value={text}
              onChange={(next) => {
                changeGraph({ text: next })
              }}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing || event.key !== 'Enter') return
                event.preventDefault()
                const finds = scene?.nodes.filter(({ found }) => found) ?? []
                const next = finds[(finds.findIndex(({ id }) => id === picked) + 1) % Math.max(1, finds.length)]
                if (next !== undefined) changeGraph({ picked: next.id })
              }}
            />
            <Segment
              label={words.layout}
              value={layout}
              options={[
                { value: 'levels', label: words.levels },
                { value: 'force', label: words.force },
              ]}
              onChange={(next) => {
                changeGraph({ layout: next })
              }}
            />
            <span className="grow" />
            <span className="mute nowrap" role="status">
              {scene === null ? '' : words.shown(scene.links.length, policies)}
            </span>
            <Menu
              label={words.save}
              align="end"
              trigger={
                <Button look="line" icon="export">
                  {words.save}
                </Button>
              }
              groups={[
                [
                  {
                    id: 'svg',
                    label: words.svg,
                    onSelect: () => {
                      void save('svg')
                    },
                  },
                  {
                    id: 'png',
                    label: words.png,
                    onSelect: () => {
                      void save('png')
                    },
                  },
                ],
              ]}
            />
          </>
        )}
      </div>
      {failure !== null && graph === null ? (
        <EmptyPlace title={words.failed} text={failureSentences(failure, language)} role="alert" />
      ) : scene === null || known === null || facets === null ? (
        <EmptyPlace text={words.loading} role="status" />
      ) : empty ? (
        <EmptyPlace icon="graph" title={words.none} text={words.noneHint}>
          <Button look="line" icon="read" onClick={showReader}>
            {words.goRead}
          </Button>
        </EmptyPlace>
      ) : (
        <div className="graph">
          <GraphBar
            facets={facets}
            filters={filters}
            types={types}
            sectorName={(id) => {
              const sector = sectors.find((each) => each.id === id)
              return sector === undefined
                ? words.noSector
                : language === 'en'
                  ? sector.nameEn
                  : builtInName(sector.name, language)
            }}
          />
          <GraphList
            scene={scene}
            types={types}
            picked={picked}
            onPick={(id) => {
              changeGraph({ picked: id })
            }}
            onOpen={open}
            onExpand={toggleExpanded}
          />
          <div className="graph-stage">
            {scene.nodes.length === 0 ? (
              <EmptyPlace icon="graph" title={words.nothing} text={words.nothingHint} />
            ) : null}
            <GraphCanvas
              handle={drawing}
              scene={scene}
              layout={layout}
              words={drawingWords}
              look={look}
              picked={picked}
              onPick={(id) => {
                changeGraph({ picked: id })
              }}
              onOpen={open}
            />
            <div className="graph-tools">
              <IconButton
                icon="plus"
                label={words.zoomIn}
                tooltipSide="left"
                onClick={() => {
                  drawing.current?.zoom(1.25)
                }}
              />
              <IconButton
                icon="minus"
                label={words.zoomOut}
                tooltipSide="left"
                onClick={() => {
                  drawing.current?.zoom(0.8)
                }}
              />
              <IconButton
                icon="fit"
                label={words.fit}
                keys={fitKey}
                tooltipSide="left"
                onClick={() => {
                  drawing.current?.fit()
                }}
              />
            </div>
            <p className="graph-hint mute" aria-hidden="true">
              {words.hint}
            </p>
          </div>
          <GraphDetails scene={scene} known={known} types={types} picked={picked} onOpen={open} />
        </div>
      )}
    </div>
  )
}

const longestLine = 15
/** A title in one line, or in two of about the same length. */
const twoLines = (words: string): readonly string[] => {
  const letters = [...words]
  const half = Math.ceil(letters.length / 2)
  return letters.length <= longestLine ? [words] : [letters.slice(0, half).join(''), letters.slice(half).join('')]
}
/** How wide words are drawn, in half characters of Chinese. */
const widthOf = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (/[\u2014\u2E80-\uFFEF]/u.test(letter) ? 2 : 1), 0)
const widestLine = 27
/**
 * At most three lines: the title, its level and its tail; what the box is too narrow for stands on a line of its own,
 * or the tail alone, for the level has its column.
 */
function policyLines(title: string, level: string, tail: string): readonly string[] {
  const lines = twoLines(title)
  const said = tail === '' ? level : `${level} · ${tail}`
  return widthOf(said) <= widestLine
    ? [...lines, said]
    : lines.length === 1
      ? [...lines, level, tail]
      : [...lines, tail]
}
const shortLine = (words: string): string => {
  const letters = [...words]
  return letters.length <= longestLine ? words : `${letters.slice(0, longestLine).join('')}…`
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}
