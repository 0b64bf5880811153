import type { Pair } from './likeness-pairs.ts'

/** Written by hand: close by and alike, and yet two things. */
export const differentOnes: readonly Pair[] = [
  [
    ['ebike', 'e1', '3号楼', 'stairwell', '两辆电动车停在二楼楼梯口'],
    ['ebike', 'e1', '4号楼', 'stairwell', '两辆电动车停在二楼楼梯口'],
  ],
  [
    ['ebike', 'e1', '3号楼', 'stairwell', '电动车在楼道充电'],
    ['ebike', 'e1', '', 'garage', '地下车库电动车乱充电'],
  ],
  [
    ['ebike', 'e1', '3号楼', 'stairwell', '电动车堵住楼道'],
    ['ebike', 'e2', '3号楼', 'stairwell', '电动车堵住楼道'],
  ],
  [
    ['ebike', 'e1', '5号楼', 'lift', '有人推电动车进电梯'],
    ['ebike', 'e1', '6号楼', 'lift', '有人推电动车进电梯'],
  ],
  [
    ['ebike', 'e1', '12幢', 'exit', '安全出口停了电动车'],
    ['ebike', 'e1', '11幢', 'exit', '出口停了好几辆电瓶车'],
  ],
  [
    ['ebike', 'e1', '', 'charging_point', '充电棚的车停到路上', [40, 60]],
    ['ebike', 'e1', '', 'charging_point', '南门充电点没有灭火器', [40, -160]],
  ],
  [
    ['ebike', 'e2', '淮水大厦', 'escape_route', '电动车停在疏散通道'],
    ['ebike', 'e2', '', 'road', '电动车乱停在路边，行人过不去'],
  ],
  [
    ['ebike', 'e1', '7号楼', 'stairwell', '门厅停电动车'],
    ['ebike', 'e1', '17号楼', 'stairwell', '门厅停电动车'],
  ],
  [
    ['exit', 'e1', '6号楼', 'exit', '安全出口晚上上锁'],
    ['exit', 'e1', '8号楼', 'exit', '一楼安全出口锁着'],
  ],
  [
    ['exit', 'e1', '6号楼', 'escape_route', '通道堆了很多纸箱'],
    ['exit', 'e1', '6号楼', 'roof', '天台门锁了'],
  ],
  [
    ['exit', 'e2', '', 'road', '消防车道停了一排私家车', [0, 0]],
    ['exit', 'e2', '', 'road', '北门消防车道停了货车', [20, 230]],
  ],
  [
    ['exit', 'e2', '9号楼', 'stairwell', '楼道堆放旧家具'],
    ['exit', 'e2', '9号楼', 'exit', '单元门坏了关不上'],
  ],
  [
    ['exit', 'e1', '', 'garage', '车库出口被杂物堵住'],
    ['exit', 'e1', '3号楼', 'stairwell', '楼道被杂物堵住'],
  ],
  [
    ['exit', 'e1', '', 'road', '消防车道有人摆摊', [0, 0]],
    ['exit', 'e1', '', 'road', '消防车道立了水泥柱', [180, 90]],
  ],
  [
    ['wiring', 'e1', '2号楼', '', '从四楼窗户拉线下来充电'],
    ['wiring', 'e1', '5号楼', '', '从三楼窗户拉线下来充电'],
  ],
  [
    ['wiring', 'e1', '2号楼', 'stairwell', '楼道里电线接头裸露'],
    ['wiring', 'e1', '2号楼', 'common_area', '窗户里拉线出来给车充电'],
  ],
  [
    ['wiring', 'e2', '', 'charging_point', '充电棚插座裸露', [100, 20]],
    ['wiring', 'e2', '', 'road', '路灯的电线掉下来', [-90, 20]],
  ],
  [
    ['wiring', 'e2', '15号楼', 'stairwell', '楼道里私拉电线'],
    ['wiring', 'e2', '16号楼', 'stairwell', '楼道里私拉电线，从一楼拉到五楼'],
  ],
  [
    ['gas', 'e1', '8号楼', 'stairwell', '楼道有燃气味'],
    ['gas', 'e1', '10号楼', 'stairwell', '楼道有燃气味'],
  ],
  [
    ['gas', 'e1', '8号楼', 'stairwell', '楼道有燃气味'],
    ['gas', 'e1', '', 'road', '路边挖断燃气管', [0, 0]],
  ],
  [
    ['gear', 'e1', '4号楼', 'stairwell', '消火栓箱里没有水带'],
    ['gear', 'e1', '14号楼', 'stairwell', '消火栓箱里没有水带'],
  ],
  [
    ['gear', 'e1', '4号楼', 'stairwell', '应急灯不亮'],
    ['gear', 'e1', '', 'garage', '车库灭火器过期'],
  ],
  [
    ['gear', 'e2', '淮水大厦', 'exit', '安全出口指示灯坏了'],
    ['gear', 'e2', '', 'charging_point', '充电点没有灭火器'],
  ],
  [
    ['gear', 'e2', '', 'garage', '车库灭火器过期', [0, 0]],
    ['gear', 'e2', '', 'charging_point', '充电棚灭火器过期', [110, 60]],
  ],
  [
    ['structure', 'e1', '7号楼', 'common_area', '外墙有裂缝'],
    ['structure', 'e1', '9号楼', 'common_area', '外墙有裂缝，掉墙皮'],
  ],
  [
    ['structure', 'e1', '', 'road', '井盖松动', [150, 0]],
    ['structure', 'e1', '', 'road', '井盖不见了', [-60, 90]],
  ],
  [
    ['structure', 'e1', '7号楼', 'common_area', '外墙掉墙皮'],
    ['structure', 'e1', '7号楼', 'stairwell', '楼梯扶手断了'],
  ],
  [
    ['structure', 'e2', '', 'road', '路面塌了一个坑', [0, 0]],
    ['structure', 'e2', '', 'road', '路面裂缝很大', [120, -130]],
  ],
  [
    ['drain', 'e1', '1号楼', 'road', '下水口堵住积水'],
    ['drain', 'e1', '20号楼', 'road', '楼下积水'],
  ],
  [
    ['drain', 'e1', '', 'road', '一下雨大门口就积水', [0, 0]],
    ['drain', 'e1', '', 'road', '菜场那边下水道冒水', [200, 120]],
  ],
  [
    ['drain', 'e2', '10号楼', 'common_area', '化粪池满了，污水流出来'],
    ['drain', 'e2', '', 'garage', '车库漏水'],
  ],
  [
    ['drain', 'e2', '10号楼', 'stairwell', '楼道水管漏水'],
    ['drain', 'e2', '12号楼', 'stairwell', '楼道水管漏水，墙都湿了'],
  ],
  [
    ['other', 'e1', '', 'common_area', '健身点单杠的螺丝松了', [60, 60]],
    ['other', 'e1', '', 'common_area', '宣传栏玻璃碎了', [-80, -40]],
  ],
  [
    ['other', 'e1', '5号楼', 'common_area', '门口的长椅松动'],
    ['other', 'e1', '5号楼', 'common_area', '楼前的树枯了，怕倒下来砸人'],
  ],
  [
    ['other', 'e2', '', 'road', '路灯不亮', [80, 0]],
    ['other', 'e2', '', 'road', '路灯不亮', [-140, 40]],
  ],
  [
    ['other', 'e1', '', 'road', '树枝压在电线上', [0, 0]],
    ['other', 'e1', '', 'common_area', '儿童滑梯边上有钉子', [50, 70]],
  ],
  [
    ['ebike', 'e1', '3号楼', 'stairwell', '电动车在楼道充电'],
    ['wiring', 'e1', '3号楼', 'stairwell', '楼道里拉线给电动车充电'],
  ],
  [
    ['exit', 'e1', '2号楼', 'stairwell', '鞋柜放在楼道里'],
    ['exit', 'e1', '3号楼', 'stairwell', '住户把鞋柜摆在过道'],
  ],
  [
    ['gas', 'e2', '', 'common_area', '饭店后面有燃气味', [0, 0]],
    ['gas', 'e2', '', 'road', '路上燃气味很重', [180, 150]],
  ],
  [
    ['structure', 'e2', '1号楼', 'stairwell', '楼梯扶手断了'],
    ['structure', 'e2', '2号楼', 'stairwell', '扶手松动'],
  ],
  [
    ['ebike', 'e1', '3号楼', 'stairwell', ''],
    ['ebike', 'e1', '3号楼', 'lift', ''],
  ],
  [
    ['ebike', 'e1', '3号楼', '', ''],
    ['ebike', 'e1', '4号楼', 'stairwell', ''],
  ],
  [
    ['exit', 'e1', '6号楼', 'exit', '门打不开'],
    ['exit', 'e1', '6号楼', 'garage', '锁了'],
  ],
  [
    ['gas', 'e1', '8号楼', '', '有味道'],
    ['gas', 'e1', '', 'road', '煤气'],
  ],
]
