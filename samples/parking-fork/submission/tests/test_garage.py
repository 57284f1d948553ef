from datetime import datetime, timedelta

import pytest

from parking.garage import AlreadyParked, Garage, GarageFull
from parking.vehicle import Size, Vehicle

NOON = datetime(2026, 11, 2, 12, 0)
CAR = Vehicle("AB 123", Size.CAR)
BIKE = Vehicle("MC 7", Size.MOTORCYCLE)


def test_a_vehicle_takes_the_smallest_spot_it_fits_in():
    garage = Garage([{Size.CAR: 1, Size.VAN: 1}])
    assert garage.enter(BIKE, NOON).spot.size is Size.CAR
    assert garage.enter(CAR, NOON).spot.size is Size.VAN


def test_low_levels_fill_up_first():
    garage = Garage([{Size.CAR: 1}, {Size.CAR: 1}])
    levels = [garage.enter(Vehicle(plate, Size.CAR), NOON).spot.level for plate in "AB"]
    assert levels == [0, 1]


def test_a_full_garage_refuses():
    with pytest.raises(GarageFull):
        Garage([]).enter(CAR, NOON)


def test_a_large_vehicle_does_not_fit_a_small_spot():
    with pytest.raises(GarageFull):
        Garage([{Size.MOTORCYCLE: 5}]).enter(CAR, NOON)


def test_nobody_parks_twice():
    garage = Garage([{Size.CAR: 2}])
    garage.enter(CAR, NOON)
    with pytest.raises(AlreadyParked):
        garage.enter(CAR, NOON)


def test_leaving_frees_the_spot_and_costs_money():
    garage = Garage([{Size.CAR: 1}])
    ticket = garage.enter(CAR, NOON)
    assert garage.free_spots(Size.CAR) == 0
    assert garage.leave(ticket, NOON + timedelta(hours=2)) == 500
    assert garage.free_spots(Size.CAR) == 1


def test_a_ticket_works_once():
    garage = Garage([{Size.CAR: 1}])
    ticket = garage.enter(CAR, NOON)
    garage.leave(ticket, NOON)
    with pytest.raises(ValueError):
        garage.leave(ticket, NOON)
