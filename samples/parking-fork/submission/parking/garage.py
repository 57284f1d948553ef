"""The garage: complete this file."""

import heapq
from dataclasses import dataclass
from datetime import datetime

from parking.price import price_in_cents
from parking.vehicle import Size, Vehicle


class GarageFull(Exception):
    """No spot is free for this vehicle."""


class AlreadyParked(Exception):
    """A vehicle with this plate is inside."""


@dataclass(frozen=True, order=True)
class Spot:
    """One place; they sort by level, then number."""

    level: int
    number: int
    size: Size


@dataclass(frozen=True)
class Ticket:
    """Proof of entry."""

    vehicle: Vehicle
    spot: Spot
    entered: datetime


class Garage:
    """Levels are given from the bottom, each as the number of spots by size."""

    def __init__(self, levels: list[dict[Size, int]]) -> None:
        self._inside: dict[str, Ticket] = {}
        self._free: dict[Size, list[Spot]] = {size: [] for size in Size}
        for level, counts in enumerate(levels):
            number = 1
            for size in Size:
                for _ in range(counts.get(size, 0)):
                    heapq.heappush(self._free[size], Spot(level, number, size))
                    number += 1

    def enter(self, vehicle: Vehicle, now: datetime) -> Ticket:
        """Give the vehicle the smallest free spot, on the lowest level."""
        if vehicle.plate in self._inside:
            raise AlreadyParked(vehicle.plate)
        for size in Size:
            if size >= vehicle.size and self._free[size]:
                spot = heapq.heappop(self._free[size])
                ticket = Ticket(vehicle, spot, now)
                self._inside[vehicle.plate] = ticket
                return ticket
        raise GarageFull(vehicle.plate)

    def leave(self, ticket: Ticket, now: datetime) -> int:
        """Free the spot and return the price in cents."""
        price = price_in_cents(now - ticket.entered)
        if self._inside.get(ticket.vehicle.plate) != ticket:
            raise ValueError(f"{ticket.vehicle.plate} is not inside on this ticket")
        del self._inside[ticket.vehicle.plate]
        heapq.heappush(self._free[ticket.spot.size], ticket.spot)
        return price

    def free_spots(self, size: Size) -> int:
        """Count the spots of exactly this size that are free."""
        return len(self._free[size])
