import { expect, test } from 'vitest'
import { riskyPlace } from '../../../main/store/risky-place.ts'

test.each([
  ['C:\\Users\\zhou\\OneDrive\\批阅\\库', 'OneDrive'],
  ['C:\\Users\\zhou\\OneDrive - 云泽省数据局\\库', 'OneDrive'],
  ['/Users/zhou/Library/Mobile Documents/com~apple~CloudDocs/库', 'iCloud'],
  ['/Users/zhou/Dropbox (Team)/库', 'Dropbox'],
  ['D:\\我的坚果云\\库', '坚果云'],
  ['/home/zhou/Nutstore Files/库', '坚果云'],
  ['D:\\BaiduSyncdisk\\库', '百度网盘'],
  ['D:/百度网盘同步空间/库', '百度网盘'],
])('%s is said to be synchronised by %s', (folder, service) => {
  expect(riskyPlace(folder, '')).toEqual([{ code: 'library-synchronised', params: { service } }])
})

test.each(['/home/zhou/政策/OneDrive 备忘录', '/home/zhou/dropboxes/库', 'C:\\库', '/srv/nfs/库'])(
  '%s is an ordinary folder',
  (folder) => {
    expect(riskyPlace(folder, '/dev/sda1 / ext4 rw 0 0\n')).toEqual([])
  },
)

test('the nearest mount above the folder decides, with blanks in its path written as the system writes them', () => {
  const mounts =
    '/dev/sda1 / ext4 rw 0 0\nnas:/share /mnt/共享\\040盘 nfs4 rw 0 0\n/dev/sdb1 /mnt/共享\\040盘/本地 ext4 rw 0 0\n//srv/x /mnt/smb cifs rw 0 0\n'
  expect(riskyPlace('/mnt/共享 盘/库', mounts)).toEqual([{ code: 'library-on-network', params: { kind: 'nfs4' } }])
  expect(riskyPlace('/mnt/共享 盘/本地/库', mounts)).toEqual([])
  expect(riskyPlace('/mnt/smb', mounts)).toEqual([{ code: 'library-on-network', params: { kind: 'cifs' } }])
  expect(riskyPlace('/mnt/smbx', mounts)).toEqual([])
})

test('a share named by its server is a network folder, a long local path is not', () => {
  expect(riskyPlace('\\\\fileserver\\处室\\库', '')).toEqual([{ code: 'library-on-network', params: { kind: 'UNC' } }])
  expect(riskyPlace('\\\\?\\C:\\库', '')).toEqual([])
})
