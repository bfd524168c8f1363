// The catalogue of the demo shop, a car workshop: goods and services in Russian and English.

export type DemoGroup = { key: string; ru: string; en: string; parent?: string };

/** Prices in roubles; `min` is the minimum price; `w` the wholesale price. */
export type DemoProduct = {
  sku: string;
  group: string;
  ru: string;
  en: string;
  price: number;
  cost?: number;
  min?: number;
  w?: number;
  unit?: string;
};

export const demoGroups: DemoGroup[] = [
  { key: "goods", ru: "Товары", en: "Goods" },
  { key: "oils", ru: "Масла и жидкости", en: "Oils and fluids", parent: "goods" },
  { key: "engine-oils", ru: "Моторные масла", en: "Engine oils", parent: "oils" },
  { key: "fluids", ru: "Технические жидкости", en: "Fluids", parent: "oils" },
  { key: "filters", ru: "Фильтры", en: "Filters", parent: "goods" },
  { key: "brakes", ru: "Тормозная система", en: "Brakes", parent: "goods" },
  { key: "tyres", ru: "Шины и диски", en: "Tyres and wheels", parent: "goods" },
  { key: "electrics", ru: "Электрика", en: "Electrics", parent: "goods" },
  { key: "accessories", ru: "Аксессуары", en: "Accessories", parent: "goods" },
  { key: "services", ru: "Работы", en: "Services" },
  { key: "maintenance", ru: "Техобслуживание", en: "Maintenance", parent: "services" },
  { key: "repair", ru: "Ремонт", en: "Repair", parent: "services" },
  { key: "tyre-fitting", ru: "Шиномонтаж", en: "Tyre fitting", parent: "services" },
  { key: "wash", ru: "Мойка и уход", en: "Wash and care", parent: "services" },
];

export const demoProducts: DemoProduct[] = [
  { sku: "OIL-5W30-4", group: "engine-oils", ru: "Масло моторное 5W-30, 4 л", en: "Engine oil 5W-30, 4 l", price: 3490, cost: 2410, min: 3140, w: 3150 },
  { sku: "OIL-5W40-4", group: "engine-oils", ru: "Масло моторное 5W-40, 4 л", en: "Engine oil 5W-40, 4 l", price: 3290, cost: 2260, w: 2980 },
  { sku: "OIL-5W30-1", group: "engine-oils", ru: "Масло моторное 5W-30, 1 л", en: "Engine oil 5W-30, 1 l", price: 990, cost: 640, w: 890 },
  { sku: "OIL-0W20-4", group: "engine-oils", ru: "Масло моторное 0W-20, 4 л", en: "Engine oil 0W-20, 4 l", price: 4190, cost: 3050, min: 4190, w: 3890 },
  { sku: "OIL-10W40-BULK", group: "engine-oils", ru: "Масло моторное 10W-40, розлив", en: "Engine oil 10W-40, draught", price: 620, cost: 390, unit: "l" },
  { sku: "OIL-GEAR-75W90", group: "engine-oils", ru: "Масло трансмиссионное 75W-90, 1 л", en: "Gear oil 75W-90, 1 l", price: 1290, cost: 830 },
  { sku: "FLD-ATF-1", group: "fluids", ru: "Жидкость для АКПП, 1 л", en: "Automatic transmission fluid, 1 l", price: 1150, cost: 740 },
  { sku: "FLD-DOT4", group: "fluids", ru: "Тормозная жидкость DOT 4, 0,5 л", en: "Brake fluid DOT 4, 0.5 l", price: 390, cost: 210 },
  { sku: "FLD-G12", group: "fluids", ru: "Антифриз G12, 5 кг", en: "Coolant G12, 5 kg", price: 1390, cost: 910, w: 1250 },
  { sku: "FLD-WASH-W", group: "fluids", ru: "Омыватель зимний −25 °C, 5 л", en: "Winter screenwash −25 °C, 5 l", price: 320, cost: 170 },
  { sku: "FLD-WASH-S", group: "fluids", ru: "Омыватель летний, 5 л", en: "Summer screenwash, 5 l", price: 220, cost: 110 },
  { sku: "FLD-ADBLUE", group: "fluids", ru: "Жидкость AdBlue, 10 л", en: "AdBlue, 10 l", price: 890, cost: 560 },
  { sku: "FLT-OIL-A", group: "filters", ru: "Фильтр масляный W 712", en: "Oil filter W 712", price: 490, cost: 280, w: 430 },
  { sku: "FLT-OIL-B", group: "filters", ru: "Фильтр масляный HU 7008", en: "Oil filter HU 7008", price: 690, cost: 410 },
  { sku: "FLT-AIR-A", group: "filters", ru: "Фильтр воздушный C 30 130", en: "Air filter C 30 130", price: 890, cost: 520, w: 790 },
  { sku: "FLT-AIR-B", group: "filters", ru: "Фильтр воздушный C 27 009", en: "Air filter C 27 009", price: 1090, cost: 660 },
  { sku: "FLT-CAB-A", group: "filters", ru: "Фильтр салона угольный", en: "Cabin filter, carbon", price: 950, cost: 540 },
  { sku: "FLT-CAB-B", group: "filters", ru: "Фильтр салона", en: "Cabin filter", price: 590, cost: 310 },
  { sku: "FLT-FUEL", group: "filters", ru: "Фильтр топливный WK 69", en: "Fuel filter WK 69", price: 1450, cost: 930 },
  { sku: "BRK-PAD-F", group: "brakes", ru: "Колодки тормозные передние", en: "Brake pads, front", price: 2890, cost: 1850, min: 2750, w: 2600 },
  { sku: "BRK-PAD-R", group: "brakes", ru: "Колодки тормозные задние", en: "Brake pads, rear", price: 2390, cost: 1520, w: 2150 },
  { sku: "BRK-DISC-F", group: "brakes", ru: "Диск тормозной передний", en: "Brake disc, front", price: 3950, cost: 2700, min: 3550 },
  { sku: "BRK-DISC-R", group: "brakes", ru: "Диск тормозной задний", en: "Brake disc, rear", price: 3450, cost: 2350 },
  { sku: "BRK-HOSE", group: "brakes", ru: "Шланг тормозной", en: "Brake hose", price: 790, cost: 420 },
  { sku: "TYR-S-195", group: "tyres", ru: "Шина летняя 195/65 R15", en: "Summer tyre 195/65 R15", price: 5200, cost: 4350, min: 5200, w: 4900 },
  { sku: "TYR-S-205", group: "tyres", ru: "Шина летняя 205/55 R16", en: "Summer tyre 205/55 R16", price: 6400, cost: 5300, min: 6100, w: 6000 },
  { sku: "TYR-W-195", group: "tyres", ru: "Шина зимняя 195/65 R15", en: "Winter tyre 195/65 R15", price: 6100, cost: 5050, min: 5900, w: 5750 },
  { sku: "TYR-W-205", group: "tyres", ru: "Шина зимняя шипованная 205/55 R16", en: "Studded winter tyre 205/55 R16", price: 7900, cost: 6600, min: 7600 },
  { sku: "TYR-BAG", group: "tyres", ru: "Пакет для шины", en: "Tyre bag", price: 40, cost: 12 },
  { sku: "WHL-BOLT", group: "tyres", ru: "Болт колёсный M12", en: "Wheel bolt M12", price: 120, cost: 55 },
  { sku: "WHL-CAP", group: "tyres", ru: "Колпачок вентиля, 4 шт.", en: "Valve caps, set of 4", price: 150, cost: 45 },
  { sku: "BAT-60", group: "electrics", ru: "Аккумулятор 60 А·ч", en: "Battery 60 Ah", price: 7490, cost: 5750, min: 7100, w: 6990 },
  { sku: "BAT-75", group: "electrics", ru: "Аккумулятор 75 А·ч", en: "Battery 75 Ah", price: 9290, cost: 7200, w: 8700 },
  { sku: "LMP-H7", group: "electrics", ru: "Лампа H7", en: "Bulb H7", price: 450, cost: 210 },
  { sku: "LMP-H4", group: "electrics", ru: "Лампа H4", en: "Bulb H4", price: 420, cost: 190 },
  { sku: "LMP-W5W", group: "electrics", ru: "Лампа W5W", en: "Bulb W5W", price: 90, cost: 30 },
  { sku: "SPK-IRID", group: "electrics", ru: "Свеча зажигания иридиевая", en: "Iridium spark plug", price: 890, cost: 560 },
  { sku: "SPK-NICK", group: "electrics", ru: "Свеча зажигания никелевая", en: "Nickel spark plug", price: 320, cost: 170 },
  { sku: "FUSE-SET", group: "electrics", ru: "Набор предохранителей", en: "Fuse set", price: 280, cost: 110 },
  { sku: "ACC-WIPER-60", group: "accessories", ru: "Щётка стеклоочистителя 600 мм", en: "Wiper blade 600 mm", price: 990, cost: 520 },
  { sku: "ACC-WIPER-45", group: "accessories", ru: "Щётка стеклоочистителя 450 мм", en: "Wiper blade 450 mm", price: 790, cost: 410 },
  { sku: "ACC-MAT", group: "accessories", ru: "Коврики резиновые, комплект", en: "Rubber mats, set", price: 2490, cost: 1450 },
  { sku: "ACC-AIR", group: "accessories", ru: "Ароматизатор", en: "Air freshener", price: 190, cost: 70 },
  { sku: "ACC-ROPE", group: "accessories", ru: "Трос буксировочный 5 т", en: "Tow rope 5 t", price: 890, cost: 470 },
  { sku: "ACC-KIT", group: "accessories", ru: "Аптечка автомобильная", en: "First-aid kit", price: 750, cost: 430, min: 750 },
  { sku: "ACC-SCRAPER", group: "accessories", ru: "Скребок со щёткой", en: "Snow brush and scraper", price: 450, cost: 210 },
  { sku: "ACC-GLOVES", group: "accessories", ru: "Перчатки рабочие", en: "Work gloves", price: 120, cost: 45 },
  { sku: "SRV-OIL", group: "maintenance", ru: "Замена масла и фильтра", en: "Oil and filter change", price: 900, unit: "job" },
  { sku: "SRV-TO1", group: "maintenance", ru: "Техобслуживание ТО-1", en: "Service, first level", price: 4500, unit: "job" },
  { sku: "SRV-TO2", group: "maintenance", ru: "Техобслуживание ТО-2", en: "Service, second level", price: 8900, unit: "job" },
  { sku: "SRV-DIAG", group: "maintenance", ru: "Компьютерная диагностика", en: "Computer diagnostics", price: 1500, min: 1200, unit: "job" },
  { sku: "SRV-AC", group: "maintenance", ru: "Заправка кондиционера", en: "Air conditioning refill", price: 2500, unit: "job" },
  { sku: "SRV-CABIN", group: "maintenance", ru: "Замена фильтра салона", en: "Cabin filter change", price: 500, unit: "job" },
  { sku: "SRV-BRK-F", group: "repair", ru: "Замена передних колодок", en: "Front brake pads, fitting", price: 1800, unit: "job" },
  { sku: "SRV-BRK-R", group: "repair", ru: "Замена задних колодок", en: "Rear brake pads, fitting", price: 1800, unit: "job" },
  { sku: "SRV-BRK-D", group: "repair", ru: "Замена тормозных дисков (ось)", en: "Brake discs, fitting (axle)", price: 2900, unit: "job" },
  { sku: "SRV-SUSP", group: "repair", ru: "Ремонт подвески, нормо-час", en: "Suspension repair, hour", price: 2200, min: 2000, unit: "h" },
  { sku: "SRV-ENG", group: "repair", ru: "Ремонт двигателя, нормо-час", en: "Engine repair, hour", price: 2600, unit: "h" },
  { sku: "SRV-ELEC", group: "repair", ru: "Работы автоэлектрика, нормо-час", en: "Electrician, hour", price: 2400, unit: "h" },
  { sku: "SRV-SPARK", group: "repair", ru: "Замена свечей", en: "Spark plugs, fitting", price: 1200, unit: "job" },
  { sku: "SRV-BAT", group: "repair", ru: "Замена аккумулятора", en: "Battery, fitting", price: 400, unit: "job" },
  { sku: "SRV-TYR-15", group: "tyre-fitting", ru: "Шиномонтаж R15, комплект", en: "Tyre fitting R15, set", price: 2400, unit: "job" },
  { sku: "SRV-TYR-16", group: "tyre-fitting", ru: "Шиномонтаж R16, комплект", en: "Tyre fitting R16, set", price: 2800, unit: "job" },
  { sku: "SRV-PUNC", group: "tyre-fitting", ru: "Ремонт прокола", en: "Puncture repair", price: 600, unit: "job" },
  { sku: "SRV-ALIGN", group: "tyre-fitting", ru: "Развал-схождение", en: "Wheel alignment", price: 2700, unit: "job" },
  { sku: "SRV-STORE", group: "tyre-fitting", ru: "Хранение шин, сезон", en: "Tyre storage, season", price: 3500, unit: "job" },
  { sku: "SRV-WASH", group: "wash", ru: "Мойка кузова", en: "Body wash", price: 700, unit: "job" },
  { sku: "SRV-WASH-IN", group: "wash", ru: "Уборка салона", en: "Interior cleaning", price: 1500, unit: "job" },
  { sku: "SRV-POLISH", group: "wash", ru: "Полировка фар, пара", en: "Headlight polishing, pair", price: 1800, unit: "job" },
];

/** What people tend to buy together, by SKU and number. */
export const demoBaskets: { weight: number; lines: [sku: string, pieces: number][] }[] = [
  { weight: 18, lines: [["OIL-5W30-4", 1], ["FLT-OIL-A", 1], ["SRV-OIL", 1]] },
  { weight: 12, lines: [["OIL-5W40-4", 1], ["FLT-OIL-B", 1], ["FLT-AIR-A", 1], ["SRV-OIL", 1]] },
  { weight: 6, lines: [["SRV-TO1", 1], ["OIL-0W20-4", 1], ["FLT-OIL-B", 1], ["FLT-CAB-A", 1]] },
  { weight: 3, lines: [["SRV-TO2", 1], ["OIL-5W30-4", 1], ["FLT-OIL-A", 1], ["FLT-AIR-B", 1], ["FLT-CAB-A", 1], ["FLD-DOT4", 2]] },
  { weight: 7, lines: [["BRK-PAD-F", 1], ["SRV-BRK-F", 1]] },
  { weight: 3, lines: [["BRK-DISC-F", 2], ["BRK-PAD-F", 1], ["SRV-BRK-D", 1]] },
  { weight: 5, lines: [["TYR-W-195", 4], ["SRV-TYR-15", 1]] },
  { weight: 4, lines: [["TYR-S-205", 4], ["SRV-TYR-16", 1], ["TYR-BAG", 4]] },
  { weight: 8, lines: [["SRV-TYR-15", 1], ["SRV-STORE", 1]] },
  { weight: 5, lines: [["SRV-PUNC", 1]] },
  { weight: 4, lines: [["BAT-60", 1], ["SRV-BAT", 1]] },
  { weight: 10, lines: [["FLD-WASH-W", 2]] },
  { weight: 6, lines: [["ACC-WIPER-60", 1], ["ACC-WIPER-45", 1]] },
  { weight: 6, lines: [["SRV-WASH", 1]] },
  { weight: 4, lines: [["SRV-WASH", 1], ["SRV-WASH-IN", 1], ["ACC-AIR", 1]] },
  { weight: 5, lines: [["SRV-DIAG", 1]] },
  { weight: 3, lines: [["SPK-IRID", 4], ["SRV-SPARK", 1]] },
  { weight: 3, lines: [["SRV-ALIGN", 1]] },
  { weight: 2, lines: [["SRV-SUSP", 3]] },
  { weight: 4, lines: [["LMP-H7", 2]] },
];
