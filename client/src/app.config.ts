// WeChat's own bars follow its theme; the words after @ are in theme.json.
const isWeapp = process.env.TARO_ENV === 'weapp'

const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  // A browser would load them all before the first page, and shows none of them.
  ...(isWeapp && { iconPath: `assets/tab-${name}.png`, selectedIconPath: `assets/tab-${name}-on.png` }),
})

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/activities/index', 'pages/report/index', 'pages/services/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'packages/activity',
      pages: [
        'activity/index',
        'sign-up/index',
        'my-sign-ups/index',
        'sign-up-detail/index',
        'change-sign-up/index',
        'rate/index',
        'draw/index',
        'results/index',
        'check-in/index',
        'absences/index',
      ],
    },
    { root: 'packages/ledger', pages: ['ledger/index'] },
    {
      root: 'packages/hazard',
      pages: [
        'my-hazards/index',
        'hazard/index',
        'patrol/index',
        'elsewhere/index',
        'referral/index',
        'record-check/index',
      ],
    },
    { root: 'packages/lessons', pages: ['lessons/index', 'lesson/index'] },
    {
      root: 'packages/service',
      pages: ['visits/index', 'rate/index', 'ratings/index', 'volunteer/index', 'my-code/index', 'notice/index'],
    },
    {
      root: 'packages/person',
      // WeChat signs in by itself.
      pages: [
        'estate/index',
        'profile/index',
        'privacy/index',
        'disclosures/index',
        'messages/index',
        'calendar/index',
        ...(isWeapp ? [] : ['sign-in/index']),
      ],
    },
    {
      root: 'packages/volunteering',
      pages: ['hours/index', 'certificates/index', 'my-certificate/index', 'certificate/index', 'hand-over/index'],
    },
    {
      root: 'packages/inspecting',
      pages: [
        'sites/index',
        'site/index',
        'inspections/index',
        'inspection/index',
        'checklists/index',
        'visit/index',
        'record/index',
      ],
    },
    {
      root: 'packages/staff',
      pages: [
        'inbox/index',
        'hazard/index',
        'hazards/index',
        'activities/index',
        'activity-edit/index',
        'sign-ups/index',
        'album/index',
        'results/index',
        'check-in/index',
        'venue-code/index',
        'desk/index',
        'volunteers/index',
        'hours/index',
        'duties/index',
        'areas/index',
        'notices/index',
        'routing-rules/index',
        'canned-answers/index',
        'categories/index',
        'units/index',
        'matters/index',
        'absence-rule/index',
        'issuer/index',
        'api-keys/index',
      ],
    },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['packages/activity'] },
    'pages/activities/index': { network: 'all', packages: ['packages/activity'] },
    'pages/report/index': { network: 'all', packages: ['packages/hazard', 'packages/lessons'] },
    'pages/services/index': { network: 'wifi', packages: ['packages/service'] },
  },
  window: {
    navigationBarTitleText: '睦邻',
    ...(isWeapp && {
      navigationBarBackgroundColor: '@paper',
      navigationBarTextStyle: '@navigationText',
      backgroundColor: '@paper',
      backgroundTextStyle: '@backgroundText',
    }),
  },
  ...(isWeapp && { darkmode: true, themeLocation: 'theme.json' }),
  // Taro slides pages in by script, also where the system asks for less motion.
  ...(!isWeapp && { animation: false }),
  tabBar: {
    // In a browser the page draws it, as links in a landmark.
    custom: !isWeapp,
    ...(isWeapp && {
      color: '@softInk',
      selectedColor: '@action',
      backgroundColor: '@surface',
      borderStyle: 'black' as const,
    }),
    list: [
      tab('home', '首页'),
      tab('activities', '活动'),
      tab('report', '随手拍'),
      tab('services', '服务'),
      tab('me', '我的'),
    ],
  },
  sitemapLocation: 'sitemap.json',
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['chooseLocation'],
  style: 'v2',
})
