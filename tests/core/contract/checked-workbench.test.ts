import { expect, it } from 'vitest'
import { checkedWorkbench } from '../../../core/contract/checked-workbench.ts'
import { workbenchMethods, type Workbench } from '../../../core/contract/workbench.ts'
import { succeed } from '../../../core/model/result.ts'

it('a checked workbench has every method, passes on what fits and refuses the rest before it is called', async () => {
  const called: unknown[] = []
  const methods = Object.fromEntries(
    Object.keys(workbenchMethods).map((method) => [
      method,
      (request: unknown, options: unknown) => {
        called.push([method, request, options])
        return Promise.resolve(succeed(null))
      },
    ]),
  ) as unknown as Workbench
  const checked = checkedWorkbench(methods)
  expect(Object.keys(checked).sort()).toEqual(Object.keys(workbenchMethods).sort())
  const options = { onProgress: () => undefined }
  expect(await checked.search({ query: '数据' }, options)).toMatchObject({ ok: true })
  expect(await checked.search({ query: '数据', surplus: 1 } as never)).toMatchObject({
    ok: false,
    failure: { code: 'bad-request' },
  })
  expect(called).toEqual([['search', { query: '数据' }, options]])
})
