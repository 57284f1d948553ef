# lets pytest find the inventory package
