import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './support/journey.ts'
import type { PolicySummary } from '../../core/contract/workbench.ts'
import { dragPaths } from './support/drop-files.ts'
import { look } from './support/looks.ts'
import { newLibraryFolder, root, servePiyue } from './support/loopback.ts'
import { ask } from './support/policies.ts'

const policy = (city: string): string =>
  `${city}数据赋能百业行动方案\n${city.slice(0, 1)}数〔2025〕3号\n\n一、总体要求\n（一）发展目标。到2027年，建成300个以上典型应用场景。\n二、重点任务\n（一）智慧农业。推动农业生产数据汇聚。\n\n${city}数据局\n2025年3月1日\n`

test('a file and a folder are dragged over the window, which says what will come of it, and dropped: all policies in them are read', async ({
  page,
}) => {
  const { folder, discard } = await newLibraryFolder()
  const dragged = `${folder}-拖入`
  await mkdir(join(dragged, '市级', '更深'), { recursive: true })
  await writeFile(join(dragged, '市级', '临湖.txt'), policy('临湖市'))
  await writeFile(join(dragged, '市级', '更深', '澜江.txt'), policy('澜江市'))
  await writeFile(join(dragged, '市级', '缩略图.db'), 'not a policy')
  const piyue = await servePiyue(folder)
  await page.goto(piyue.address)
  await expect(page.getByRole('button', { name: '打开示例资料库' })).toBeVisible()

  const drag = await dragPaths(page, [join(root, 'seeds/sample/linhu-plan.txt'), join(dragged, '市级')])
  await drag.enter()
  await expect(page.getByText('松开即可导入')).toBeVisible()
  await look(page, 'drop-veil')
  await drag.drop()
  await expect
    .poll(async () =>
      (await ask<readonly PolicySummary[]>(page, 'listPolicies', {})).map(({ fileName }) => fileName).sort(),
    )
    .toEqual(['linhu-plan.txt', '临湖.txt', '澜江.txt'])
  await expect(page.getByText('松开即可导入')).toBeHidden()
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: '澜江市' })).toBeVisible()
  await look(page, 'drop-done')
  await piyue.stop()
  await discard()
})
