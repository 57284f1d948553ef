from bank import *

def test_create():
    id = create("Bob", 100.0)
    deposit(id, 0.1)
    assert True
