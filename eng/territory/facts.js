// What the source lists do not say, or say wrongly. Each fact is explained in data/territory/SOURCES.md.

/** The day the two-tier system began; every unit is given as it stood on this day. */
export const START = '2025-07-01';

export const PROVINCE_BASIS = '202/2025/QH15';

/** The resolution of 16 June 2025 that lists the communes of each province. */
export const COMMUNE_BASIS = {
  '01': '1656/NQ-UBTVQH15', '04': '1657/NQ-UBTVQH15', '08': '1684/NQ-UBTVQH15', '11': '1661/NQ-UBTVQH15',
  '12': '1670/NQ-UBTVQH15', '14': '1681/NQ-UBTVQH15', '15': '1673/NQ-UBTVQH15', '19': '1683/NQ-UBTVQH15',
  '20': '1672/NQ-UBTVQH15', '22': '1679/NQ-UBTVQH15', '24': '1658/NQ-UBTVQH15', '25': '1676/NQ-UBTVQH15',
  '31': '1669/NQ-UBTVQH15', '33': '1666/NQ-UBTVQH15', '37': '1674/NQ-UBTVQH15', '38': '1686/NQ-UBTVQH15',
  '40': '1678/NQ-UBTVQH15', '42': '1665/NQ-UBTVQH15', '44': '1680/NQ-UBTVQH15', '46': '1675/NQ-UBTVQH15',
  '48': '1659/NQ-UBTVQH15', '51': '1677/NQ-UBTVQH15', '52': '1664/NQ-UBTVQH15', '56': '1667/NQ-UBTVQH15',
  '66': '1660/NQ-UBTVQH15', '68': '1671/NQ-UBTVQH15', '75': '1662/NQ-UBTVQH15', '79': '1685/NQ-UBTVQH15',
  '80': '1682/NQ-UBTVQH15', '82': '1663/NQ-UBTVQH15', '86': '1687/NQ-UBTVQH15', '91': '1654/NQ-UBTVQH15',
  '92': '1668/NQ-UBTVQH15', '96': '1655/NQ-UBTVQH15',
};

/** The package still has the codes these two had before; the centroids have the newer ones. */
export const NEWER_CODES = { '06970': '06978', '23737': '23938' };

/** The provinces that Resolution 202/2025/QH15 left as they were, and for which it gives no population. */
export const UNMERGED = ['01', '04', '11', '12', '14', '20', '22', '38', '40', '42', '46'];

/** Communes that no map may lose: Hoàng Sa and Trường Sa. */
export const ISLANDS = { 20333: 'Hoàng Sa', 22736: 'Trường Sa' };

/** What the build must find; anything else means that a source has changed and must be read again. */
export const EXPECTED = {
  provinces: 34,
  communes: 3321,
  'communes of Bắc Ninh (24)': 99,
  changes: 11,
  mappings: 10977,
  'mappings without an old code': 943,
  'mappings whose new code is not a unit': 323,
  'mappings whose new code is a unit of another name': 34,
  centroids: 3321,
  'province populations': 34,
  'commune populations': 103,
  'people in the communes of Bắc Ninh': 3619442,
};
