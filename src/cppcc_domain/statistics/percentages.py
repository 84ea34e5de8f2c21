"""百分比 — shares, rates and growth in per cent, rounded half up (四舍五入) as published reports do."""

from decimal import Decimal

from cppcc_domain.values.quantity import Quantity

__all__ = ["rate", "share"]


def share(part: int, whole: int, decimals: int) -> Quantity:
    """Return what part is of whole, with exactly so many decimals, as the shares of one list are printed.

    Example:
        >>> str(share(4534, 5006, 1).value), str(share(1, 2, 1).value)
        ('90.6', '50.0')
    """
    scaled, remainder = divmod(abs(part) * 100 * 10**decimals, whole)
    scaled += 2 * remainder >= whole
    digits = tuple(map(int, str(scaled)))
    return Quantity(Decimal((int(part < 0), digits, -decimals)), counter="%")


def rate(part: int, whole: int, decimals: int) -> Quantity:
    """Return what part is of whole as a whole number where it is one, else rounded: 35%, 99.1%.

    Example:
        >>> rate(91, 260, 1).value, rate(-1, 3, 1).value
        (35, Decimal('-33.3'))
    """
    exact, remainder = divmod(part * 100, whole)
    return share(part, whole, decimals) if remainder else Quantity(exact, counter="%")
