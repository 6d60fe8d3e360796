//! What is around a 황금향: the season of Jeju, the light of the hour, the weather of the calendar.

use serde::{Deserialize, Serialize};

use crate::base::moment::Moment;

/// A season of Jeju.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Season {
    /// March to May: canola.
    Spring,
    /// June to August: hydrangeas.
    Summer,
    /// September to November: silver grass.
    Autumn,
    /// December to February: camellias.
    Winter,
}

impl Season {
    /// All seasons in the order of the year, spring first.
    pub const ALL: [Self; 4] = [Self::Spring, Self::Summer, Self::Autumn, Self::Winter];

    /// The place among all seasons, by which the catalogue lists their words.
    pub fn place(self) -> usize {
        self as usize
    }
}

/// The light of the hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Daylight {
    /// From six to ten.
    Morning,
    /// From ten to five.
    Day,
    /// From five to nine.
    Evening,
    /// From nine to six.
    Night,
}

impl Daylight {
    /// All lights in the order of the day.
    pub const ALL: [Self; 4] = [Self::Morning, Self::Day, Self::Evening, Self::Night];

    /// The place among all lights, by which the catalogue lists their words.
    pub fn place(self) -> usize {
        self as usize
    }
}

/// The weather that one expects of the day: of the calendar, since nothing asks a network for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Weather {
    /// Nothing falls.
    Fair,
    /// 장마
    Rain,
    /// The wind of 영등할망, and that of autumn.
    Wind,
    /// A day of snow.
    Snow,
}

/// Season, light and weather.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Sky {
    /// The season.
    pub season: Season,
    /// The light.
    pub light: Daylight,
    /// The weather.
    pub weather: Weather,
}

impl Sky {
    /// A fair day of spring, where it is nobody's sky in particular.
    pub const FAIR: Self = Self { season: Season::Spring, light: Daylight::Day, weather: Weather::Fair };

    /// What is above Jeju at a moment.
    pub fn at(now: Moment) -> Self {
        let wall = now.seoul();
        let (month, day) = (wall.month(), wall.day());
        let season = match month {
            3..=5 => Season::Spring,
            6..=8 => Season::Summer,
            9..=11 => Season::Autumn,
            _ => Season::Winter,
        };
        let light = match wall.hour() {
            6..10 => Daylight::Morning,
            10..17 => Daylight::Day,
            17..21 => Daylight::Evening,
            _ => Daylight::Night,
        };
        // The same for the whole day, and not the same every day.
        let turn = (i32::from(wall.year()) * 3 + i32::from(month) * 31 + i32::from(day) * 7) % 5;
        let weather = match (month, day) {
            (6, 19..) | (7, ..=20) if turn < 3 => Weather::Rain,
            (1, 5..) | (2, ..=10) if turn < 2 => Weather::Snow,
            (2, 20..) | (3 | 9, _) if turn < 2 => Weather::Wind,
            _ => Weather::Fair,
        };
        Self { season, light, weather }
    }

    /// Whether one is glad of a scarf.
    pub fn is_cold(self) -> bool {
        self.season == Season::Winter || self.weather == Weather::Snow
    }
}
