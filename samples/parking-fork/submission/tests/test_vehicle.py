from parking.vehicle import Size


def test_sizes_have_an_order():
    assert Size.MOTORCYCLE < Size.CAR < Size.VAN
