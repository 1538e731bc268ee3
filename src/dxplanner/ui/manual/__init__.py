"""操作の手引 inside the program. Everything but `opening` is loaded when it is first opened."""
