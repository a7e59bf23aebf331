import type { Card } from '../card.ts'
import { invoiceAirItinerary } from './invoice-air-itinerary.ts'
import { invoiceBusTicket } from './invoice-bus-ticket.ts'
import { invoiceRideHailingItinerary } from './invoice-ride-hailing-itinerary.ts'
import { invoiceRoadToll } from './invoice-road-toll.ts'
import { invoiceShipTicket } from './invoice-ship-ticket.ts'
import { invoiceTaxi } from './invoice-taxi.ts'
import { invoiceTrainRefund } from './invoice-train-refund.ts'
import { invoiceTrainTicket } from './invoice-train-ticket.ts'
import { invoiceVehicleToll } from './invoice-vehicle-toll.ts'

/** Journeys: tickets, itineraries and tolls. */
export const journeyTicketCards: readonly Card[] = [
  invoiceTrainTicket,
  invoiceTrainRefund,
  invoiceShipTicket,
  invoiceBusTicket,
  invoiceTaxi,
  invoiceAirItinerary,
  invoiceRideHailingItinerary,
  invoiceRoadToll,
  invoiceVehicleToll,
]
