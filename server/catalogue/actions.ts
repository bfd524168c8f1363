"use server";

import { action } from "../gate/action";
import { archiveProduct } from "./archive-product";
import { archiveProductGroup } from "./archive-product-group";
import { createProduct } from "./create-product";
import { createProductGroup } from "./create-product-group";
import { listProducts } from "./list-products";
import { putPriceList } from "./put-price-list";
import { savePrices } from "./save-prices";
import { updateProduct } from "./update-product";
import { updateProductGroup } from "./update-product-group";

export const createProductAction = action(createProduct);
export const updateProductAction = action(updateProduct);
export const archiveProductAction = action(archiveProduct);
export const listProductsAction = action(listProducts);
export const createProductGroupAction = action(createProductGroup);
export const updateProductGroupAction = action(updateProductGroup);
export const archiveProductGroupAction = action(archiveProductGroup);
export const putPriceListAction = action(putPriceList);
export const savePricesAction = action(savePrices);
