"use server";

import { action } from "../gate/action";
import { archiveCustomer } from "./archive-customer";
import { createCustomer } from "./create-customer";
import { deleteCategory } from "./delete-category";
import { findDuplicates } from "./find-duplicates";
import { renameCategory } from "./rename-category";
import { searchCustomers } from "./search-customers";
import { updateCustomer } from "./update-customer";

export const createCustomerAction = action(createCustomer);
export const updateCustomerAction = action(updateCustomer);
export const archiveCustomerAction = action(archiveCustomer);
export const findDuplicatesAction = action(findDuplicates);
export const searchCustomersAction = action(searchCustomers);
export const renameCategoryAction = action(renameCategory);
export const deleteCategoryAction = action(deleteCategory);
